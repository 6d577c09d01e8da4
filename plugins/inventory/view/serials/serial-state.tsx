import { Badge, type BadgeProps } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import type { Serial, SerialState as State } from '../../api/index.ts';
import { t } from '../text/t.ts';

const TONES: Readonly<Record<State, BadgeProps['tone']>> = {
  'in-stock': 'success',
  'in-transit': 'accent',
  sold: 'neutral',
  gone: 'warning',
};

/** Where one is, in a word. */
export function SerialState(props: { readonly serial: Pick<Serial, 'state' | 'location'> }): JSX.Element {
  return (
    <Badge tone={TONES[props.serial.state]}>
      {props.serial.location?.name ?? t(`serial.${props.serial.state}`)}
    </Badge>
  );
}
