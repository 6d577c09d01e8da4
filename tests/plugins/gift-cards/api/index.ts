import { defineContract, field, operation, query, v } from '@counterpart/sdk';

export const GiftCardSchema = v.object({
  code: field.id(),
  /** `blank` until it is sold. */
  state: v.picklist(['blank', 'active']),
  face_minor: field.minor(),
  balance_minor: field.minor(),
});
export type GiftCard = v.InferOutput<typeof GiftCardSchema>;

export const giftCardsContract = defineContract('giftcards/v1', {
  card: query({
    scope: 'shop',
    permission: 'giftcards.use',
    description: 'What is left on a gift card; null when there is none with this code.',
    input: v.object({ code: field.requiredText(60) }),
    output: v.nullable(GiftCardSchema),
  }),
  takeIn: operation({
    scope: 'shop',
    permission: 'giftcards.stock',
    description: 'Takes printed, still blank cards of one value into stock.',
    input: v.object({
      codes: v.pipe(v.array(field.requiredText(60)), v.minLength(1), v.maxLength(500)),
      face_minor: v.pipe(field.positiveMinor(), v.minValue(1)),
    }),
    output: v.array(GiftCardSchema),
    refusals: ['code-taken'],
  }),
});
