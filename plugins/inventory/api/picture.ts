import { field, FileIdSchema, v } from '@counterpart/sdk';

/** A picture of a product, as the ids of its files. */
export const PictureSchema = v.object({
  id: field.id(),
  /** At most 96, 320 and 1280 pixels on the longer side. */
  small: FileIdSchema,
  medium: FileIdSchema,
  large: FileIdSchema,
  /** Of the large one. */
  width: v.number(),
  height: v.number(),
});
export type Picture = v.InferOutput<typeof PictureSchema>;

/** More than that nobody looks at. */
export const MAX_PICTURES = 12;
