import { field, operation, query, v } from '@counterpart/sdk';
import { PartyRefSchema } from '../parties.ts';
import { ItemToPaySchema, PaymentMethodInfoSchema, ReferenceSchema } from '../payment-methods.ts';

const shop = { scope: 'shop' } as const;

/** A way to pay that the shop itself set up, as its settings show it. */
export const ShopPaymentMethodSchema = v.object({
  id: v.pipe(field.id(), v.description('"cash", "card", or of a method the shop added.')),
  title: v.nullable(field.text(60)),
  reference: ReferenceSchema,
  refundable: v.boolean(),
  opensDrawer: v.boolean(),
  active: v.boolean(),
  position: v.number(),
});
export type ShopPaymentMethod = v.InferOutput<typeof ShopPaymentMethodSchema>;

/** The ways to pay, and those that the shop sets up itself. */
export const paymentMethodMethods = {
  paymentMethods: query({
    ...shop,
    permission: 'sales.sell',
    description:
      'Every way to pay for a sale of `items` to `party`, or to nobody in particular, in order; `unavailable` says why ' +
      'one cannot be used just now.',
    input: v.object({
      party: v.optional(v.nullable(PartyRefSchema), null),
      items: v.optional(v.pipe(v.array(ItemToPaySchema), v.maxLength(1000)), []),
    }),
    output: v.array(PaymentMethodInfoSchema),
  }),
  shopPaymentMethods: query({
    ...shop,
    permission: 'sales.setUpPayments',
    description: 'The ways to pay that the shop set up itself, those out of use among them.',
    input: v.object({}),
    output: v.array(ShopPaymentMethodSchema),
  }),
  savePaymentMethod: operation({
    ...shop,
    permission: 'sales.setUpPayments',
    description: 'Adds a way to pay, or changes one; cash never takes a reference and is always paid back.',
    input: v.strictObject({
      id: v.pipe(field.id(), v.description('A new one for a new method.')),
      title: v.nullable(field.requiredText(60)),
      reference: v.optional(ReferenceSchema, 'none'),
      refundable: v.optional(v.boolean(), true),
      opensDrawer: v.optional(v.boolean(), false),
      active: v.optional(v.boolean(), true),
    }),
    output: ShopPaymentMethodSchema,
    refusals: ['title-needed', 'title-taken', 'last-method'],
  }),
  orderPaymentMethods: operation({
    ...shop,
    permission: 'sales.setUpPayments',
    description: 'Puts the ways to pay of the shop in this order; those left out follow.',
    input: v.strictObject({ methods: v.pipe(v.array(field.id()), v.maxLength(100)) }),
    output: v.array(ShopPaymentMethodSchema),
  }),
} as const;
