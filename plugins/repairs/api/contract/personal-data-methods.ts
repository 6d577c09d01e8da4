import { field, operation, PersonFilesSchema, PersonPartSchema, query, v } from '@counterpart/sdk';

const at = { scope: 'shop', permission: 'repairs.personalData' } as const;

/** What repairs keep about whoever walked in: a person without a record in another module. */
export const personalDataMethods = {
  walkIn: query({
    ...at,
    description:
      'Who walked in with the devices of a ticket, and on which tickets the same name and phone stand; null when another ' +
      'module keeps the customer, and after an erasure.',
    input: v.object({ ticket: field.id() }),
    output: v.nullable(v.object({ name: v.string(), tickets: v.array(v.string()) })),
  }),
  exportWalkIn: operation({
    ...at,
    description:
      'Everything that is kept about whoever walked in, photos too: a page to read and the same for a machine.',
    input: v.object({ ticket: field.id(), part: PersonPartSchema }),
    output: PersonFilesSchema,
    refusals: ['unknown-ticket', 'kept-elsewhere', 'erased'],
  }),
  eraseWalkIn: operation({
    ...at,
    description:
      'Erases whoever walked in, for good: name, phone, photos, signature, faults and numbers of devices. What was done ' +
      'and paid stays.',
    input: v.object({ ticket: field.id() }),
    output: v.object({}),
    refusals: ['unknown-ticket', 'kept-elsewhere', 'erased', 'repair-open'],
  }),
};
