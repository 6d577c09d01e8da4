import { field, v } from '@counterpart/sdk';

/** Customers that are treated alike, "Trade". */
export const GroupSchema = v.object({
  id: field.id(),
  name: v.string(),
  /** How many active customers are in it. */
  customers: v.number(),
  /** Raised by every change: hand it back when saving. */
  revision: v.number(),
});

export const SaveGroupSchema = v.object({
  /** Absent for a new group. */
  id: v.optional(field.id()),
  /** The revision that was edited; needed with `id`. */
  revision: v.optional(v.number()),
  name: field.requiredText(80),
});

export type Group = v.InferOutput<typeof GroupSchema>;
export type SaveGroup = v.InferOutput<typeof SaveGroupSchema>;
