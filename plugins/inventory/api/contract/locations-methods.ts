import { field, operation, query, v } from '@counterpart/sdk';
import { LocationSchema, SaveLocationSchema } from '../location.ts';

/** Where stock is, and which till sells from where. */
export const locationsMethods = {
  locations: query({
    scope: 'shop',
    permission: 'inventory.view',
    description:
      'The locations in their order; the first is where tills sell from that were told nothing else.',
    input: v.object({ archived: v.optional(v.boolean(), false) }),
    output: v.array(LocationSchema),
  }),
  saveLocation: operation({
    scope: 'shop',
    permission: 'inventory.manageLocations',
    description: 'Adds a location, or gives one another name or place in the order.',
    input: SaveLocationSchema,
    output: LocationSchema,
    refusals: ['unknown-location', 'duplicate-name'],
  }),
  archiveLocation: operation({
    scope: 'shop',
    permission: 'inventory.manageLocations',
    description: 'Takes an empty location out of use; its ledger stays. One location stays in use.',
    input: v.object({ location: field.id() }),
    output: LocationSchema,
    refusals: ['unknown-location', 'has-stock', 'last-location'],
  }),
  restoreLocation: operation({
    scope: 'shop',
    permission: 'inventory.manageLocations',
    description: 'Puts an archived location back into use, as the last one.',
    input: v.object({ location: field.id() }),
    output: LocationSchema,
    refusals: ['unknown-location'],
  }),
  setTillLocation: operation({
    scope: 'shop',
    permission: 'inventory.manageLocations',
    description: 'Says where a till sells from; null: from the first location.',
    input: v.object({
      /** Absent: the till that asks. */
      till: v.optional(field.id()),
      location: v.nullable(field.id()),
    }),
    output: v.object({ till: field.id(), location: field.id() }),
    refusals: ['unknown-location'],
  }),
};
