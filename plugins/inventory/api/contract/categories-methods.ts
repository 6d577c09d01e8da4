import { field, operation, query, v } from '@counterpart/sdk';
import { CategorySchema } from '../category.ts';

const edit = { scope: 'shop', permission: 'inventory.edit', output: v.array(CategorySchema) } as const;
const categoryName = () => field.requiredText(80);

/** How products are grouped: a tree. Every operation answers with the whole of it. */
export const categoriesMethods = {
  categories: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'The categories as a tree: each followed by what is below it, in the order the shop wants.',
    input: v.object({}),
    output: v.array(CategorySchema),
  }),
  addCategory: operation({
    ...edit,
    description: 'Adds a category, at the top or below another.',
    input: v.object({ name: categoryName(), parent: v.optional(v.nullable(field.id()), null) }),
    refusals: ['unknown-category', 'duplicate-category', 'category-name'],
  }),
  renameCategory: operation({
    ...edit,
    description: 'Gives a category another name; its products show it at once.',
    input: v.object({ category: field.id(), name: categoryName() }),
    refusals: ['unknown-category', 'duplicate-category', 'category-name'],
  }),
  moveCategory: operation({
    ...edit,
    description: 'Puts a category below another or at the top, before one of those there or behind them all.',
    input: v.object({
      category: field.id(),
      parent: v.nullable(field.id()),
      before: v.optional(v.nullable(field.id()), null),
    }),
    refusals: ['unknown-category', 'duplicate-category', 'category-cycle'],
  }),
  mergeCategory: operation({
    ...edit,
    description: 'Moves everything of one category into another and takes the first one away.',
    input: v.object({ category: field.id(), into: field.id() }),
    refusals: ['unknown-category', 'duplicate-category', 'category-cycle'],
  }),
  removeCategory: operation({
    ...edit,
    description:
      'Takes an empty category away; with `intoParent` also one that is not empty, whose contents go up one level.',
    input: v.object({ category: field.id(), intoParent: v.optional(v.boolean(), false) }),
    refusals: ['unknown-category', 'category-not-empty', 'duplicate-category'],
  }),
};
