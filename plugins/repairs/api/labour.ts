import { field, v } from '@counterpart/sdk';
import { PositiveQuantitySchema, PriceSchema } from './quantity.ts';

/** `diagnosis` is the fee for having looked: charged when nothing is repaired, waived when the customer agrees to the repair. */
export const LabourKindSchema = v.picklist(['labour', 'diagnosis']);

export const LabourSchema = v.object({
  id: field.id(),
  kind: LabourKindSchema,
  name: v.string(),
  /** Of hours, or of times. */
  quantity_milli: field.milli(),
  unitPrice_minor: field.minor(),
  amount_minor: field.minor(),
  waived: v.boolean(),
});
export type Labour = v.InferOutput<typeof LabourSchema>;

export const SaveLabourSchema = v.strictObject({
  /** Of one that is there; left out, another is added. */
  id: v.optional(field.id()),
  device: field.id(),
  kind: v.optional(LabourKindSchema, 'labour'),
  name: field.requiredText(200),
  quantity_milli: v.optional(PositiveQuantitySchema, 1000),
  unitPrice_minor: PriceSchema,
});
