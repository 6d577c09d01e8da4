import { operation, v } from '@counterpart/sdk';

/** The index that products are found by. */
export const searchMethods = {
  rebuildSearch: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description: 'Makes the search index anew, after `verify` found it wrong.',
    input: v.object({}),
    output: v.object({
      /** How many products were found by wrong words, or not at all. */
      mended: v.number(),
    }),
  }),
};
