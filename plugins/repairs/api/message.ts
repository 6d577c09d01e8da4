import { field, v } from '@counterpart/sdk';

/** What stands in braces in a template and is filled in. */
export const MESSAGE_FIELDS = [
  'customer',
  'shop',
  'ticket',
  'device',
  'fault',
  'state',
  'total',
  'deposit',
  'toPay',
  'due',
] as const;

export const MessageTemplateSchema = v.object({
  id: field.id(),
  name: field.requiredText(80),
  body: field.requiredText(2000),
  /** Offered first when a device has come to this state. */
  state: v.nullable(field.id()),
});
export type MessageTemplate = v.InferOutput<typeof MessageTemplateSchema>;

/** A message that was filled in; whoever sends it looks at it first. */
export const MessageDraftSchema = v.object({
  template: field.id(),
  text: v.string(),
  phone: v.nullable(v.string()),
});
