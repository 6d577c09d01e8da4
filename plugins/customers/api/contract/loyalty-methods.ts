import { field, operation, query, v } from '@counterpart/sdk';
import {
  LoyaltyProgrammeFieldsSchema,
  LoyaltyProgrammeSchema,
  LoyaltyRuleSchema,
  LoyaltySchema,
  SaveLoyaltyRuleSchema,
} from '../loyalty/loyalty-rule.ts';

/** What earns points, and what they are worth. */
export const loyaltyMethods = {
  loyalty: query({
    scope: 'shop',
    permission: 'customers.view',
    description: 'The rules by which points are given, and what they are worth.',
    input: v.object({}),
    output: LoyaltySchema,
  }),
  saveLoyaltyProgramme: operation({
    scope: 'shop',
    permission: 'customers.setUpLoyalty',
    description: 'Says what points are worth, and whether they are given and pay.',
    input: v.object({ ...LoyaltyProgrammeFieldsSchema.entries, revision: v.number() }),
    output: LoyaltyProgrammeSchema,
    refusals: ['changed-elsewhere'],
  }),
  saveLoyaltyRule: operation({
    scope: 'shop',
    permission: 'customers.setUpLoyalty',
    description: 'Adds a rule, or changes one whose revision is still the one that was edited.',
    input: SaveLoyaltyRuleSchema,
    output: LoyaltyRuleSchema,
    refusals: ['unknown-rule', 'changed-elsewhere', 'ends-before'],
  }),
  removeLoyaltyRule: operation({
    scope: 'shop',
    permission: 'customers.setUpLoyalty',
    description: 'Takes a rule away; what it gave stays.',
    input: v.object({ id: field.id() }),
    output: v.object({ id: field.id() }),
  }),
};

export type SaveProgrammeInput = v.InferOutput<typeof loyaltyMethods.saveLoyaltyProgramme.input>;
