import { Badge, type BadgeProps } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import type { RepairState, StateClass } from '../../api/index.ts';

const TONES: Readonly<Record<StateClass, BadgeProps['tone']>> = {
  open: 'neutral',
  waiting: 'warning',
  working: 'accent',
  ready: 'success',
  closed: 'neutral',
};

/** What a state is called; its class gives the colour. */
export function StateBadge(props: { readonly state: RepairState }): JSX.Element {
  return <Badge tone={TONES[props.state.class]}>{props.state.name}</Badge>;
}
