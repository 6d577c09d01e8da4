import type { AdjustmentReason, AdjustStock } from '../../api/index.ts';
import { AdjustmentReasonSchema } from '../../api/index.ts';
import type { TextKey } from '../text/t.ts';

export const adjustmentReasons: readonly AdjustmentReason[] = AdjustmentReasonSchema.options;

interface Meaning {
  /** What the quantity is asked as. */
  readonly label: TextKey;
  readonly by: (quantity_milli: number) => AdjustStock['by'];
  /** A difference that may go either way. */
  readonly signed?: boolean;
}

const comesIn: Meaning = { label: 'cameIn', by: (quantity_milli) => ({ kind: 'change', quantity_milli }) };
const goesOut: Meaning = {
  label: 'wentOut',
  by: (quantity_milli) => ({ kind: 'change', quantity_milli: 0 - quantity_milli }),
};

/** People say how many are there, came or went; the sign follows from the reason. */
export const adjustments: Readonly<Record<AdjustmentReason, Meaning>> = {
  count: { label: 'counted', by: (quantity_milli) => ({ kind: 'counted', quantity_milli }) },
  received: comesIn,
  found: comesIn,
  damaged: goesOut,
  lost: goesOut,
  correction: {
    label: 'changeBy',
    by: (quantity_milli) => ({ kind: 'change', quantity_milli }),
    signed: true,
  },
};
