import { v } from '@counterpart/sdk';

/** `auto`: as the code itself says: EAN-13, EAN-8 or UPC-A when it is one, else Code 128. */
export const LabelCodeKindSchema = v.picklist(['auto', 'ean13', 'upca', 'code128', 'qr', 'none']);
export type LabelCodeKind = v.InferOutput<typeof LabelCodeKindSchema>;

/** What stands on a label. */
export const LabelContentSchema = v.object({
  shop: v.optional(v.boolean(), false),
  name: v.optional(v.boolean(), true),
  price: v.optional(v.boolean(), true),
  code: v.optional(LabelCodeKindSchema, 'auto'),
});
export type LabelContent = v.InferOutput<typeof LabelContentSchema>;
