import { field, FileIdSchema, v } from '@counterpart/sdk';

/** A picture as the shop's files keep it: at most 96, 320 and 1280 pixels on the longer side. */
export const PhotoSchema = v.object({
  id: field.id(),
  small: FileIdSchema,
  medium: FileIdSchema,
  large: FileIdSchema,
  width: v.number(),
  height: v.number(),
  added_at: field.at(),
});
export type Photo = v.InferOutput<typeof PhotoSchema>;

export const MAX_PHOTOS = 20;
