import { field, v } from '@counterpart/sdk';

/** What was seen of a device when it was taken in. */
export const CheckSchema = v.object({
  name: field.requiredText(80),
  answer: v.picklist(['good', 'bad', 'not-tested']),
  note: v.optional(field.text(200), ''),
});
export type Check = v.InferOutput<typeof CheckSchema>;

/** What to look at, by kind of device: "Phone". The one without a kind is for all others. */
export const ChecklistSchema = v.object({
  id: field.id(),
  kind: field.text(60),
  items: v.pipe(v.array(field.requiredText(80)), v.maxLength(40, 'A checklist has 40 points at most.')),
});
export type Checklist = v.InferOutput<typeof ChecklistSchema>;
