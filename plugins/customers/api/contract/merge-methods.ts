import { field, operation, query, v } from '@counterpart/sdk';
import { ContactsSchema } from '../contact.ts';
import { CustomerSchema, ListedCustomerSchema } from '../customer.ts';

/** What two records have in common. */
export const LikenessSchema = v.picklist(['phone', 'mail', 'name']);

/** Somebody who may be the same person. */
export const DuplicateSchema = v.object({
  customer: ListedCustomerSchema,
  same: v.array(LikenessSchema),
});

/** Two records of one person become one; nothing of either is lost. */
export const mergeMethods = {
  duplicates: query({
    scope: 'shop',
    permission: 'customers.view',
    description:
      'Who may be the same person as this one, by phone in any writing, mail or name; the most alike first.',
    input: v.object({
      /** Nobody is their own duplicate; absent for a customer that is not saved yet. */
      customer: v.optional(field.id()),
      name: field.text(200),
      phones: v.optional(ContactsSchema, []),
      mails: v.optional(ContactsSchema, []),
    }),
    output: v.array(DuplicateSchema),
  }),
  allDuplicates: query({
    scope: 'shop',
    permission: 'customers.view',
    description: 'Active customers who have a phone, a mail address or a name in common, group by group.',
    heavy: true,
    input: v.object({ limit: v.optional(field.limit(500), 100) }),
    output: v.array(v.object({ same: LikenessSchema, customers: v.array(ListedCustomerSchema) })),
  }),
  mergeCustomers: operation({
    scope: 'shop',
    permission: 'customers.merge',
    description:
      'Makes one customer of two. The one that is kept gets everything that the other has: contacts, balances, documents, consent.',
    input: v.object({ from: field.id(), into: field.id() }),
    output: CustomerSchema,
    refusals: ['unknown-customer', 'erased', 'same-customer'],
  }),
};

export type Likeness = v.InferOutput<typeof LikenessSchema>;
export type Duplicate = v.InferOutput<typeof DuplicateSchema>;
export type DuplicatesInput = v.InferOutput<typeof mergeMethods.duplicates.input>;
