import { v } from '@counterpart/sdk';

/** What a session may send, checked before anything is done with it. Inputs are checked by their contract. */
const short = v.pipe(v.string(), v.maxLength(300));

export const HelloSchema = v.object({
  protocol: v.number(),
  token: short,
  actAs: v.optional(short),
  resume: v.optional(short),
  locale: v.optional(v.pipe(v.string(), v.maxLength(35))),
});

export const CallRequestSchema = v.object({
  method: short,
  input: v.optional(v.unknown()),
  requestId: v.optional(v.pipe(short, v.minLength(1))),
  approval: v.optional(v.object({ pin: short })),
});

export const SubscribeRequestSchema = v.object({
  subscription: v.number(),
  method: short,
  input: v.optional(v.unknown()),
  visible: v.boolean(),
});
