import { field, operation, query, v } from '@counterpart/sdk';
import { PriceRuleSchema, SavePriceRuleSchema } from '../price-lists/price-rule.ts';

/** What groups of customers pay. A rule for a thing goes before one for its category, and that before one for everything. */
export const priceListsMethods = {
  priceRules: query({
    scope: 'shop',
    permission: 'customers.view',
    description: 'The rules of all price lists, group by group.',
    input: v.object({}),
    output: v.array(PriceRuleSchema),
  }),
  savePriceRule: operation({
    scope: 'shop',
    permission: 'customers.setPrices',
    description: 'Adds a rule to the price list of a group, or changes one.',
    input: SavePriceRuleSchema,
    output: PriceRuleSchema,
    refusals: ['unknown-group', 'unknown-rule', 'changed-elsewhere', 'ends-before'],
  }),
  removePriceRule: operation({
    scope: 'shop',
    permission: 'customers.setPrices',
    description: 'Takes a rule off a price list; what was sold by it stays.',
    input: v.object({ id: field.id() }),
    output: v.object({ id: field.id() }),
  }),
};
