import { v } from '@counterpart/sdk';

/** What a till may send, checked before anything is done with it. Inputs are checked by their contract. */
const short = v.pipe(v.string(), v.maxLength(300));

const InNameOfSchema = v.nullable(
  v.union([
    v.object({ resume: short }),
    v.object({ folderOwner: v.literal(true), person: v.optional(short) }),
  ]),
);

/** What a till of any version says. */
export const LinkVersionSchema = v.object({
  protocol: v.number(),
  version: v.pipe(short, v.minLength(1)),
});

export const LinkHelloSchema = v.object({
  ...LinkVersionSchema.entries,
  till: v.object({ id: short, name: short }),
  run: short,
  epoch: v.pipe(v.number(), v.safeInteger()),
  shopId: v.nullable(short),
});

const asked = {
  method: short,
  input: v.optional(v.unknown()),
  as: InNameOfSchema,
  origin: short,
  locale: short,
};

export const LinkCallSchema = v.object({
  ...asked,
  requestId: v.optional(v.pipe(short, v.minLength(1))),
  approval: v.optional(short),
});

/** What a person is asked to approve: it names the one call, so it has a request id. */
export const LinkApproveSchema = v.object({
  ...asked,
  requestId: v.pipe(short, v.minLength(1)),
});

export const LinkSubscribeSchema = v.object({ ...asked, subscription: v.number(), visible: v.boolean() });
