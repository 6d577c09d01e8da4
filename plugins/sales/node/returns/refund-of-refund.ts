import { type Refusal, refusal } from '@counterpart/sdk';
import type { Refundable, RefundableLine } from '../../api/index.ts';

/** What was given back, or cancelled, is not given back again. */
export function refundOfRefund({ receipt }: Refundable, { line, name }: RefundableLine): Refusal {
  return refusal(
    'refund-of-refund',
    `${name} on ${receipt} was given back there itself. Give it back from the receipt it was sold with.`,
    { line, name, receipt },
  );
}
