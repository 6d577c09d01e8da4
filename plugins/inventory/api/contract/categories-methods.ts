import { query, v } from '@counterpart/sdk';
import { CategorySchema } from '../product.ts';

/** How products are grouped. */
export const categoriesMethods = {
  categories: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'The categories by name.',
    input: v.object({}),
    output: v.array(CategorySchema),
  }),
};
