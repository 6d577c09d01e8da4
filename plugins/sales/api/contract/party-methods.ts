import { field, operation, query, v } from '@counterpart/sdk';
import { CartSchema } from '../cart.ts';
import { KnownPartySchema, PartyRefSchema } from '../parties.ts';

const shop = { scope: 'shop', permission: 'sales.sell' } as const;

/** Whom something is sold to, as the modules know them that join `sales.parties/v1`. */
export const partyMethods = {
  searchParties: query({
    ...shop,
    description: 'Who matches a few typed letters or digits: name, phone or code.',
    input: v.object({ term: field.text(200), limit: v.optional(field.limit(100), 20) }),
    output: v.array(KnownPartySchema),
  }),
  party: query({
    ...shop,
    description:
      'Somebody as they are known now, after merges; null when erased or gone, or the module is off.',
    input: PartyRefSchema,
    output: v.nullable(KnownPartySchema),
  }),
  partyByCode: query({
    ...shop,
    description: 'Whose card carries exactly this code; null when nobody’s does.',
    input: v.object({ code: field.requiredText(200) }),
    output: v.nullable(KnownPartySchema),
  }),
  partyPrices: query({
    ...shop,
    description: 'What somebody pays for one of each item where it is not what everybody pays.',
    input: v.object({
      party: PartyRefSchema,
      items: v.pipe(
        v.array(
          v.object({
            provider: field.id(),
            ref: field.id(),
            category: v.nullable(v.string()),
            unitPrice_minor: field.minor(),
            quantity_milli: field.milli(),
          }),
        ),
        v.maxLength(1000),
      ),
    }),
    output: v.array(v.object({ index: v.number(), unitPrice_minor: field.minor(), title: v.string() })),
  }),
  setParty: operation({
    scope: 'till',
    permission: 'sales.sell',
    description: 'Sells the cart to somebody, at their prices; with null to nobody in particular.',
    input: v.object({ party: v.nullable(PartyRefSchema) }),
    output: CartSchema,
    refusals: ['unknown-party', 'cannot-be-priced'],
  }),
} as const;
