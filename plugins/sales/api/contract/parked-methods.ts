import { field, operation, query, v } from '@counterpart/sdk';
import { CartSchema } from '../cart.ts';
import { ParkedContentSchema, ParkedSaleSchema, TakenSaleSchema } from '../parked.ts';

const shop = { scope: 'shop', permission: 'sales.sell' } as const;
const till = { scope: 'till', permission: 'sales.sell', output: CartSchema } as const;
const parked = v.object({ id: field.id() });

/** Sales put aside, which every till can take up. */
export const parkedMethods = {
  parkSale: operation({
    ...till,
    description: "Puts this till's cart aside for any till to take up, and gives an empty one.",
    input: v.object({ name: v.optional(field.text(80), '') }),
    refusals: ['empty-sale', 'paid-in-part', 'taken-over'],
  }),
  takeParked: operation({
    ...till,
    description: "Takes a parked sale up in this till's cart, which must be empty.",
    input: parked,
    refusals: ['cart-not-empty', 'taken-by-another', 'unknown-parked', 'update-needed'],
  }),
  parkedSales: query({
    ...shop,
    description: 'Every parked sale, and who has those that were taken up; the oldest first.',
    input: v.object({}),
    output: v.array(ParkedSaleSchema),
  }),
  putParked: operation({
    ...shop,
    description: 'Stores a parked sale, or puts one back; once for each request id.',
    input: v.object({
      id: field.id(),
      /** It was taken up, and only its holder may put it back. */
      again: v.boolean(),
      name: field.text(80),
      currency: v.string(),
      total_minor: field.minor(),
      content: ParkedContentSchema,
    }),
    output: v.object({}),
    refusals: ['taken-over'],
  }),
  claimParked: operation({
    ...shop,
    description: 'Gives a waiting parked sale to one cart, known by the request id, and to no other.',
    input: parked,
    output: TakenSaleSchema,
    refusals: ['taken-by-another', 'unknown-parked'],
  }),
  releaseParked: operation({
    ...shop,
    permission: 'sales.releaseParked',
    description: 'Makes a sale that a till took up wait again; that till can no longer be paid for it.',
    input: parked,
    output: v.object({}),
    refusals: ['unknown-parked'],
  }),
  deleteParked: operation({
    ...shop,
    permission: 'sales.deleteParked',
    description: 'Deletes a waiting parked sale; `restoreParked` brings it back.',
    input: parked,
    output: v.object({}),
    refusals: ['taken-by-another', 'unknown-parked'],
  }),
  restoreParked: operation({
    ...shop,
    permission: 'sales.deleteParked',
    description: 'Brings a deleted parked sale back.',
    input: parked,
    output: v.object({}),
    refusals: ['unknown-parked'],
  }),
  endEmptied: operation({
    ...shop,
    description: 'Ends a parked sale whose cart, known by the request id, was emptied.',
    input: parked,
    output: v.object({}),
  }),
} as const;
