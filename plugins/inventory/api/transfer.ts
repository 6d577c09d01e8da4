import { field, v } from '@counterpart/sdk';
import { LocationRefSchema } from './location.ts';
import { SerialNumberSchema } from './serial.ts';

const numbers = () => v.pipe(v.array(SerialNumberSchema), v.maxLength(500));

/** Being written; on the way; all of it arrived, or was said not to; thrown away before it was sent. */
export const TransferStateSchema = v.picklist(['draft', 'sent', 'received', 'cancelled']);

export const TransferLineSchema = v.object({
  id: field.id(),
  product: field.id(),
  name: v.string(),
  code: v.string(),
  unit: v.string(),
  quantity_milli: field.milli(),
  received_milli: field.milli(),
  /** Went back to where it came from. */
  returned_milli: field.milli(),
  /** Sent and never arrived. */
  lost_milli: field.milli(),
  hasSerials: v.pipe(v.boolean(), v.description('Each one of the product has a number of its own.')),
  /** Those that were named to go. */
  serials: v.array(v.string()),
  /** Those that are still on their way. */
  onTheWay: v.array(v.string()),
});

export const ListedTransferSchema = v.object({
  id: field.id(),
  /** `TR-000042`. */
  number: v.string(),
  state: TransferStateSchema,
  from: LocationRefSchema,
  to: LocationRefSchema,
  note: v.string(),
  lines: v.number(),
  created_at: field.at(),
  sent_at: v.nullable(field.at()),
  received_at: v.nullable(field.at()),
});

export const TransferSchema = v.object({
  ...ListedTransferSchema.entries,
  lines: v.array(TransferLineSchema),
  /** Raised by every change of a draft: hand it back when saving. */
  revision: v.number(),
});

export const SaveTransferSchema = v.object({
  /** Absent for a new one; a draft only. */
  id: v.optional(field.id()),
  revision: v.optional(v.number()),
  from: field.id(),
  to: field.id(),
  note: v.optional(field.text(500), ''),
  lines: v.pipe(
    v.array(
      v.object({
        product: field.id(),
        quantity_milli: v.pipe(field.milli(), v.minValue(1)),
        /** Which ones, of goods of which each has a number; needed when they are sent. */
        serials: v.optional(numbers(), () => []),
      }),
    ),
    v.maxLength(500),
  ),
});

export const ReceiveTransferSchema = v.object({
  transfer: field.id(),
  /** What arrived now; absent: all that is still on the way. */
  lines: v.optional(
    v.array(
      v.object({
        line: field.id(),
        quantity_milli: v.pipe(field.milli(), v.minValue(0)),
        /** Which of the numbers on their way arrived; may be left out where all of them did, or none. */
        serials: v.optional(numbers()),
      }),
    ),
  ),
  /** What becomes of the rest: it is waited for, it went back to where it came from, or it is lost. */
  rest: v.optional(v.picklist(['wait', 'back', 'lost']), 'wait'),
});

export type Transfer = v.InferOutput<typeof TransferSchema>;
export type TransferLine = v.InferOutput<typeof TransferLineSchema>;
export type ListedTransfer = v.InferOutput<typeof ListedTransferSchema>;
export type TransferState = v.InferOutput<typeof TransferStateSchema>;
export type SaveTransfer = v.InferOutput<typeof SaveTransferSchema>;
export type ReceiveTransfer = v.InferOutput<typeof ReceiveTransferSchema>;
