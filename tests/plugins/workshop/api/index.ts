import { SERIAL_REFUSALS, SerialNumberSchema } from '@counterpart/inventory/api';
import { defineContract, field, operation, query, v } from '@counterpart/sdk';

export const PartSchema = v.object({
  id: field.id(),
  job: v.string(),
  state: v.picklist(['reserved', 'used', 'removed', 'returned']),
  cost_minor: v.nullable(field.minor()),
});
export type Part = v.InferOutput<typeof PartSchema>;

const one = (description: string, refusals: readonly string[] = []) =>
  operation({
    scope: 'shop',
    permission: 'workshop.use',
    description,
    input: v.object({ part: field.id(), serials: v.optional(v.array(SerialNumberSchema)) }),
    output: PartSchema,
    refusals: ['no-stock-ledger', 'unknown-reservation', 'reservation-settled', 'out-of-stock', ...refusals],
  });

/** Jobs of a workshop that need parts from the shop's stock. */
export const workshopContract = defineContract('workshop/v1', {
  parts: query({
    scope: 'shop',
    permission: 'workshop.use',
    description: 'The parts of a job.',
    input: v.object({ job: field.requiredText(60) }),
    output: v.array(PartSchema),
  }),
  addPart: operation({
    scope: 'shop',
    permission: 'workshop.use',
    description: 'Adds a part to a job, which reserves it.',
    input: v.object({
      job: field.requiredText(60),
      ref: field.id(),
      quantity_milli: field.milli(),
      location: v.optional(field.id()),
    }),
    output: PartSchema,
    refusals: ['no-stock-ledger', 'unknown-product', 'choose-first', 'out-of-stock'],
  }),
  usePart: one('Takes a reserved part out of the stock.', SERIAL_REFUSALS),
  removePart: one('Takes a reserved part off its job.'),
  returnPart: one('Puts a used part back.', SERIAL_REFUSALS),
});
