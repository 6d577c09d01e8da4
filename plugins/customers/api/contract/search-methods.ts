import { field, operation, query, v } from '@counterpart/sdk';
import { CustomerSchema, ListedCustomerSchema } from '../customer.ts';

export const searchMethods = {
  findCustomers: query({
    scope: 'shop',
    permission: 'customers.view',
    description:
      'Whom a person means: active customers by number, card, phone in any writing, mail or name; the best first.',
    input: v.object({ term: field.text(200), limit: v.optional(field.limit(50), 8) }),
    output: v.array(ListedCustomerSchema),
  }),
  resolveCode: query({
    scope: 'shop',
    permission: 'customers.view',
    description: 'Whose card or number was scanned; null when nobody has it.',
    input: v.object({ code: field.text(200) }),
    output: v.nullable(CustomerSchema),
  }),
  rebuildSearch: operation({
    scope: 'shop',
    permission: 'customers.settings',
    description: 'Puts the search for customers right, if `verify` says that it is wrong.',
    input: v.object({}),
    output: v.object({ mended: v.number() }),
  }),
};
