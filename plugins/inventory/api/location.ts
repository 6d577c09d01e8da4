import { field, v } from '@counterpart/sdk';

/** A place where stock is: the shop floor, a back room, a van. */
export const LocationSchema = v.object({
  id: field.id(),
  name: v.string(),
  archived: v.boolean(),
  /** Tills that were told to sell from it; the others sell from the first location. */
  tills: v.array(field.id()),
});

export const LocationRefSchema = v.object({ id: field.id(), name: v.string() });

export const SaveLocationSchema = v.object({
  /** Absent for a new location. */
  id: v.optional(field.id()),
  name: field.requiredText(80),
  /** Among the locations in use, from 1; absent: as it is, and at the end for a new one. */
  position: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
});

export type Location = v.InferOutput<typeof LocationSchema>;
export type SaveLocation = v.InferOutput<typeof SaveLocationSchema>;
