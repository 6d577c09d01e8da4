import { field, operation, query, v } from '@counterpart/sdk';
import {
  CombinationSchema,
  FamilySchema,
  MOST_VARIANTS,
  SaveAxesSchema,
  SaveVariantSchema,
} from '../variant.ts';

const edit = { scope: 'shop', permission: 'inventory.edit', output: FamilySchema } as const;
const combinations = () => v.pipe(v.array(CombinationSchema), v.maxLength(MOST_VARIANTS));

/** Products that come in sizes, colours and the like. */
export const variantsMethods = {
  family: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'A family with its axes and variants; null when the product is none.',
    input: v.object({ product: field.id() }),
    output: v.nullable(FamilySchema),
  }),
  makeFamily: operation({
    ...edit,
    description:
      'Makes a family of a product: the product itself becomes one of the variants and keeps its stock, codes, units and ' +
      'history; the family takes its name, category, tax class and price.',
    input: v.object({
      product: field.id(),
      axes: SaveAxesSchema,
      /** The values of what the product is now. */
      becomes: CombinationSchema,
      /** Which others there are; left out, all of them. */
      combinations: v.optional(combinations()),
    }),
    refusals: [
      'unknown-product',
      'is-family',
      'is-variant',
      'is-archived',
      'duplicate-axis',
      'duplicate-option',
      'unknown-option',
      'too-many-variants',
    ],
  }),
  saveAxes: operation({
    ...edit,
    description:
      'Renames axes and values, puts them in order, adds values, and takes away those that no variant has. An added axis ' +
      'gives its first value to the variants there are.',
    input: v.object({ family: field.id(), axes: SaveAxesSchema }),
    refusals: [
      'unknown-product',
      'not-a-family',
      'option-in-use',
      'axis-in-use',
      'duplicate-axis',
      'duplicate-option',
      'unknown-option',
    ],
  }),
  saveVariants: operation({
    ...edit,
    description:
      'Adds variants and changes those there are, their codes, prices and whether they are on sale: all or none.',
    input: v.object({
      family: field.id(),
      variants: v.pipe(v.array(SaveVariantSchema), v.minLength(1), v.maxLength(MOST_VARIANTS)),
    }),
    refusals: [
      'unknown-product',
      'not-a-family',
      'unknown-option',
      'duplicate-variant',
      'duplicate-code',
      'changed-elsewhere',
      'family-archived',
      'too-many-variants',
      'whole-only',
    ],
  }),
};
