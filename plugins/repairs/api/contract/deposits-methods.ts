import { field, operation, query, v } from '@counterpart/sdk';
import { DepositSchema } from '../deposit.ts';
import { PriceSchema } from '../quantity.ts';
import { TicketSchema } from '../ticket.ts';

/** Money taken before the repair is collected: a debt of the shop until then. */
export const depositsMethods = {
  askDeposit: operation({
    scope: 'shop',
    permission: 'repairs.write',
    description:
      'Asks for a deposit: it can be sold at the till once, as `ref` of the provider `repairs`, and is held from then on.',
    input: v.strictObject({
      ticket: field.id(),
      amount_minor: v.pipe(PriceSchema, v.minValue(1, 'A deposit must be more than zero.')),
    }),
    output: DepositSchema,
    refusals: ['unknown-ticket', 'ticket-closed'],
  }),
  withdrawDeposit: operation({
    scope: 'shop',
    permission: 'repairs.write',
    description: 'No longer asks for a deposit that was not paid.',
    input: v.strictObject({ deposit: field.id() }),
    output: TicketSchema,
    refusals: ['unknown-deposit', 'deposit-paid'],
  }),
  heldDeposits: query({
    scope: 'shop',
    permission: 'repairs.read',
    description: 'Every deposit the shop holds, the oldest first, with its ticket; and what they come to.',
    input: v.object({ limit: v.optional(field.limit(500), 200) }),
    output: v.object({
      total_minor: field.minor(),
      deposits: v.array(
        v.object({ ...DepositSchema.entries, number: v.string(), customer: v.string(), open: v.boolean() }),
      ),
    }),
  }),
  depositsToUse: query({
    scope: 'shop',
    permission: 'repairs.read',
    description:
      'What is held for the tickets of these devices: what a deposit can pay of a cart that collects them.',
    input: v.object({ devices: v.pipe(v.array(field.id()), v.maxLength(1000)) }),
    output: v.array(
      v.object({
        ticket: field.id(),
        /** The reference of the payment. */
        number: v.string(),
        held_minor: field.minor(),
      }),
    ),
  }),
} as const;
