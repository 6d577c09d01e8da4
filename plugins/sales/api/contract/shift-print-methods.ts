import { field, operation, v } from '@counterpart/sdk';

const till = { scope: 'till' } as const;
const printed = {
  output: v.object({ job: v.pipe(field.id(), v.description('In the print queue of this till.')) }),
  refusals: ['unknown-report', 'no-printer'],
} as const;

/** X and Z on paper, at this till's printer. */
export const shiftPrintMethods = {
  printX: operation({
    ...till,
    ...printed,
    permission: 'sales.xReport',
    description: 'Prints the figures of an open shift so far.',
    input: v.strictObject({ shift: field.id(), at: field.at() }),
  }),
  printZ: operation({
    ...till,
    ...printed,
    permission: 'sales.viewSales',
    description: 'Prints a Z; as a copy when it was printed before.',
    input: v.strictObject({ id: field.id(), copy: v.optional(v.boolean(), false) }),
  }),
} as const;
