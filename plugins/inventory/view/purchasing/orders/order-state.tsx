import { Badge } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import type { PurchaseOrderState } from '../../../api/index.ts';
import { t } from '../../text/t.ts';

const TONES = {
  draft: 'neutral',
  ordered: 'accent',
  'partly-received': 'warning',
  received: 'success',
  'closed-short': 'neutral',
  cancelled: 'neutral',
} as const;

export function OrderState(props: { readonly state: PurchaseOrderState }): JSX.Element {
  return <Badge tone={TONES[props.state]}>{t(`order.state.${props.state}`)}</Badge>;
}
