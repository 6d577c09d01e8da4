import { field, v } from '@counterpart/sdk';

export const CustomFieldKindSchema = v.picklist(['text', 'number', 'date', 'choice']);

/** Letters of what is written in a field. */
export const MAX_FIELD_VALUE = 1000;

/** Something that this shop wants to know of a customer beside what everybody does. */
export const CustomFieldSchema = v.object({
  id: field.id(),
  title: v.string(),
  kind: CustomFieldKindSchema,
  /** Of a choice. */
  choices: v.array(v.string()),
  /** A retired field is asked for no longer; what was written in it stays. */
  retired: v.boolean(),
  /** Raised by every change: hand it back when saving. */
  revision: v.number(),
});

export const SaveCustomFieldSchema = v.object({
  /** Absent for a new field. */
  id: v.optional(field.id()),
  /** The revision that was edited; needed with `id`. */
  revision: v.optional(v.number()),
  title: field.requiredText(80),
  /** Of a new field; it stays what it is. */
  kind: v.optional(CustomFieldKindSchema),
  choices: v.optional(v.pipe(v.array(field.requiredText(80)), v.maxLength(50))),
  retired: v.optional(v.boolean()),
});

export type CustomFieldKind = v.InferOutput<typeof CustomFieldKindSchema>;
export type CustomField = v.InferOutput<typeof CustomFieldSchema>;
export type SaveCustomField = v.InferOutput<typeof SaveCustomFieldSchema>;
