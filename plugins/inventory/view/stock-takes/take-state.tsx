import { Badge } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import type { StockTakeState } from '../../api/index.ts';
import { t } from '../text/t.ts';

const TONES = {
  open: 'neutral',
  counting: 'accent',
  reviewed: 'warning',
  posting: 'warning',
  posted: 'success',
  cancelled: 'neutral',
} as const;

export function TakeState(props: { readonly state: StockTakeState }): JSX.Element {
  return <Badge tone={TONES[props.state]}>{t(`take.state.${props.state}`)}</Badge>;
}
