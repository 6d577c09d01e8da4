import { field, operation, query, v } from '@counterpart/sdk';
import { SellableSchema } from '../sellable.ts';

const shop = { scope: 'shop', permission: 'sales.sell' } as const;

/** What the shop wants at hand, before everything else in the grid. */
export const favouritesMethods = {
  favourites: query({
    ...shop,
    description: 'The favourites that can be sold now, in the order in which they were pinned.',
    input: v.object({}),
    output: v.array(SellableSchema),
  }),
  setFavourite: operation({
    ...shop,
    permission: 'sales.pinFavourites',
    description: 'Pins something to the front of the grid at every till, or takes it off.',
    input: v.object({ provider: field.id(), ref: field.id(), favourite: v.boolean() }),
    output: v.object({}),
    refusals: ['too-many-favourites'],
  }),
} as const;
