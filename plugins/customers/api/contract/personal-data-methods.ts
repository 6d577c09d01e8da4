import { field, operation, PersonFilesSchema, PersonPartSchema, v } from '@counterpart/sdk';

/** What the shop keeps about one person, in all modules. */
export const personalDataMethods = {
  exportPerson: operation({
    scope: 'shop',
    permission: 'customers.personalData',
    description:
      'Everything that is kept about one customer, in every module, pictures too: a page to read and the same for a ' +
      'machine.',
    input: v.object({ customer: field.id(), part: PersonPartSchema }),
    output: PersonFilesSchema,
    refusals: ['unknown-customer'],
  }),
  erasePerson: operation({
    scope: 'shop',
    permission: 'customers.personalData',
    description:
      'Erases one customer in every module, for good: the books keep their totals and numbers and no longer say whose they are.',
    input: v.object({ customer: field.id() }),
    output: v.object({}),
    refusals: ['unknown-customer', 'open-balance'],
  }),
};
