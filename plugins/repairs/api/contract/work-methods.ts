import { field, operation, query, v } from '@counterpart/sdk';
import { DecisionWaySchema } from '../estimate.ts';
import { SaveLabourSchema } from '../labour.ts';
import { AddPartSchema, FoundPartSchema, UsedSerialsSchema } from '../part.ts';
import { PositiveQuantitySchema, PriceSchema } from '../quantity.ts';
import { TicketSchema } from '../ticket.ts';
import { STOCK_REFUSALS } from './refusals.ts';

const at = { scope: 'shop', output: TicketSchema } as const;
const part = ['unknown-part', 'device-closed', 'part-settled', 'too-much', ...STOCK_REFUSALS] as const;

/** Parts, labour and what the customer is asked for. Each answers with the whole ticket. */
export const workMethods = {
  findParts: query({
    scope: 'shop',
    permission: 'repairs.read',
    description: 'What of the stock could be put into a device; empty while Inventory is off.',
    input: v.object({ term: field.text(200), limit: v.optional(field.limit(50), 10) }),
    output: v.array(FoundPartSchema),
  }),
  addPart: operation({
    ...at,
    permission: 'repairs.write',
    description: 'Adds a part to a device: from the stock, which promises it, or in words.',
    input: AddPartSchema,
    refusals: ['unknown-device', 'device-closed', 'part-not-named', 'too-much', ...STOCK_REFUSALS],
  }),
  changePart: operation({
    ...at,
    permission: 'repairs.write',
    description: 'Changes how much of a reserved part is needed, or what a part costs the customer.',
    input: v.strictObject({
      part: field.id(),
      quantity_milli: v.optional(PositiveQuantitySchema),
      unitPrice_minor: v.optional(PriceSchema),
    }),
    refusals: part,
  }),
  usePart: operation({
    ...at,
    permission: 'repairs.write',
    description:
      'Takes a reserved part out of the stock: it is in the device now. Collecting uses what was not used before.',
    input: v.strictObject({ part: field.id(), serials: UsedSerialsSchema }),
    refusals: [...part, 'above-limit', 'not-approved'],
  }),
  returnPart: operation({
    ...at,
    permission: 'repairs.write',
    description: 'Takes a used part out of the device again and puts it back into the stock.',
    input: v.strictObject({ part: field.id() }),
    refusals: part,
  }),
  removePart: operation({
    ...at,
    permission: 'repairs.write',
    description: 'Takes a reserved part off a device: it is for everybody again.',
    input: v.strictObject({ part: field.id() }),
    refusals: part,
  }),
  saveLabour: operation({
    ...at,
    permission: 'repairs.write',
    description: 'Adds or changes what is charged for work, or for having looked.',
    input: SaveLabourSchema,
    refusals: ['unknown-device', 'unknown-labour', 'device-closed', 'too-much'],
  }),
  removeLabour: operation({
    ...at,
    permission: 'repairs.write',
    description: 'Takes it off again.',
    input: v.strictObject({ labour: field.id() }),
    refusals: ['unknown-labour', 'device-closed'],
  }),
  makeEstimate: operation({
    ...at,
    permission: 'repairs.write',
    description:
      'Writes down what the repair of a device comes to, and takes it to where the customer is asked. It replaces the ' +
      'one before.',
    input: v.strictObject({ device: field.id() }),
    refusals: ['unknown-device', 'device-closed', 'nothing-to-estimate', 'changed-elsewhere'],
  }),
  decideEstimate: operation({
    ...at,
    permission: 'repairs.approve',
    description:
      'Writes down what the customer said. Approved, fees for having looked are waived where the settings say so; ' +
      'declined, reserved parts are released.',
    input: v.strictObject({
      estimate: field.id(),
      decision: v.picklist(['approved', 'declined']),
      how: v.optional(DecisionWaySchema, 'in-person'),
    }),
    refusals: ['unknown-estimate', 'estimate-decided', 'device-closed', 'changed-elsewhere'],
  }),
} as const;

export type ChangePart = v.InferOutput<typeof workMethods.changePart.input>;
export type DecideEstimate = v.InferOutput<typeof workMethods.decideEstimate.input>;
