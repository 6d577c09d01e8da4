import { field, operation, query, v } from '@counterpart/sdk';
import { CustomerSchema, CustomerStatusSchema, ListedCustomerSchema } from '../customer.ts';
import { SaveCustomerSchema } from '../save-customer.ts';

/** Who the shop's customers are, and who may change it. */
export const customersMethods = {
  customers: query({
    scope: 'shop',
    permission: 'customers.view',
    description: 'Customers, sorted and filtered, any window of the list, with how many there are.',
    input: v.object({
      term: v.optional(field.text(200), ''),
      group: v.optional(v.nullable(field.id()), null),
      tag: v.optional(v.nullable(field.text(60)), null),
      status: v.optional(CustomerStatusSchema, 'active'),
      /** Only who owes something. */
      owing: v.optional(v.boolean(), false),
      /** Absent: by name, with a term the best match first. */
      sort: v.optional(v.picklist(['name', 'code', 'created', 'owes'])),
      descending: v.optional(v.boolean(), false),
      limit: v.optional(field.limit(2000), 100),
      offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    }),
    output: v.object({
      /** All that match. */
      total: v.number(),
      customers: v.array(ListedCustomerSchema),
    }),
  }),
  customer: query({
    scope: 'shop',
    permission: 'customers.view',
    description:
      'One customer; of a record that was merged the one that it was merged into; null if unknown.',
    input: v.object({ id: field.id() }),
    output: v.nullable(CustomerSchema),
  }),
  saveCustomer: operation({
    scope: 'shop',
    permission: 'customers.edit',
    description: 'Adds a customer, or changes one whose revision is still the one that was edited.',
    input: SaveCustomerSchema,
    output: CustomerSchema,
    refusals: [
      'unknown-customer',
      'erased',
      'changed-elsewhere',
      'duplicate-code',
      'unknown-group',
      'invalid-field',
    ],
  }),
  archiveCustomer: operation({
    scope: 'shop',
    permission: 'customers.edit',
    description: 'Takes a customer off the lists; balances and documents stay.',
    input: v.object({ customer: field.id() }),
    output: CustomerSchema,
    refusals: ['unknown-customer', 'erased'],
  }),
  restoreCustomer: operation({
    scope: 'shop',
    permission: 'customers.edit',
    description: 'Puts an archived customer back on the lists.',
    input: v.object({ customer: field.id() }),
    output: CustomerSchema,
    refusals: ['unknown-customer', 'erased'],
  }),
  tags: query({
    scope: 'shop',
    permission: 'customers.view',
    description: 'Every tag that a customer has, by name, with how many have it.',
    input: v.optional(v.object({}), {}),
    output: v.array(v.object({ tag: v.string(), customers: v.number() })),
  }),
};

export type CustomersInput = v.InferOutput<typeof customersMethods.customers.input>;
export type CustomersPage = v.InferOutput<typeof customersMethods.customers.output>;
