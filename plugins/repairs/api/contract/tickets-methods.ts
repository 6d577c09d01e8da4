import { field, operation, query, v } from '@counterpart/sdk';
import {
  DeviceCardSchema,
  OpenTicketSchema,
  RepairEventSchema,
  SaveTicketSchema,
  TicketSchema,
} from '../ticket.ts';
import { StateClassSchema } from '../state-graph.ts';

const at = { scope: 'shop' } as const;

/** Tickets as they are taken in, read and changed as a whole. */
export const ticketsMethods = {
  devices: query({
    ...at,
    permission: 'repairs.read',
    description:
      'Devices a page at a time, for lists, the board, queues and what is overdue: urgent ones first, then by when ' +
      'they are due; closed ones the newest first.',
    input: v.object({
      /** A number, IMEI, device, name or phone, or a part of it. */
      term: v.optional(field.text(200), ''),
      /** Empty: all that are not closed. */
      classes: v.optional(v.array(StateClassSchema), []),
      /** Empty: all. */
      states: v.optional(v.array(field.id()), []),
      /** A person; `nobody`: those that nobody has. Left out: everybody's. */
      technician: v.optional(v.nullable(field.id()), null),
      /** Only what was promised for a day before this one. */
      dueBefore: v.optional(v.nullable(field.date()), null),
      /** Only of this party, under every reference that means the same after merges. */
      party: v.optional(v.nullable(v.object({ provider: field.id(), refs: v.array(field.id()) })), null),
      limit: v.optional(field.limit(500), 100),
      offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    }),
    output: v.object({
      devices: v.array(DeviceCardSchema),
      /** How many there are of these in all. */
      total: v.number(),
    }),
  }),
  ticket: query({
    ...at,
    permission: 'repairs.read',
    description: 'One ticket with its devices and everything about them; null if unknown.',
    input: v.object({ id: field.id() }),
    output: v.nullable(TicketSchema),
  }),
  ticketByCode: query({
    ...at,
    permission: 'repairs.read',
    description:
      'What a scan of a claim stub, a device label or a number on paper stands for; null for nothing.',
    input: v.object({ code: field.requiredText(200) }),
    output: v.nullable(v.object({ ticket: field.id(), device: v.nullable(field.id()) })),
  }),
  ticketEvents: query({
    ...at,
    permission: 'repairs.read',
    description: 'What happened to the devices of a ticket, the newest first.',
    input: v.object({ ticket: field.id() }),
    output: v.array(RepairEventSchema),
  }),
  deviceHistory: query({
    ...at,
    permission: 'repairs.read',
    description: 'Every repair of the device with this serial number or IMEI, the newest first.',
    input: v.object({ serial: field.requiredText(60) }),
    output: v.array(DeviceCardSchema),
  }),
  knownDevices: query({
    ...at,
    permission: 'repairs.read',
    description:
      'Devices to suggest when another is taken in: of this customer, under every reference that means the same after ' +
      'merges, or by a part of the number or name.',
    input: v.object({
      party: v.optional(v.nullable(v.object({ provider: field.id(), refs: v.array(field.id()) })), null),
      term: v.optional(field.text(200), ''),
      limit: v.optional(field.limit(50), 8),
    }),
    output: v.array(
      v.object({
        /** The newest repair of it. */
        device: field.id(),
        kind: v.string(),
        brand: v.string(),
        model: v.string(),
        serial: v.string(),
        /** Its repair is still under warranty: until then. */
        warrantyUntil: v.nullable(v.string()),
        /** The repair that a claim would be of; null when there is none. */
        claimOf: v.nullable(field.id()),
      }),
    ),
  }),
  openTicket: operation({
    ...at,
    permission: 'repairs.write',
    description: 'Takes devices in, under the next number.',
    input: OpenTicketSchema,
    output: TicketSchema,
    refusals: ['unknown-claim', 'nobody-named', 'unknown-party', 'unknown-person'],
  }),
  saveTicket: operation({
    ...at,
    permission: 'repairs.write',
    description: 'Changes whose ticket it is, and when, by whom and how soon it is done.',
    input: SaveTicketSchema,
    output: TicketSchema,
    refusals: [
      'unknown-ticket',
      'changed-elsewhere',
      'nobody-named',
      'unknown-party',
      'unknown-person',
      'erased',
    ],
  }),
  cancelTicket: operation({
    ...at,
    permission: 'repairs.cancel',
    description:
      'Gives up every device that is not closed: reserved parts are released and used ones go back to the stock.',
    input: v.strictObject({ ticket: field.id(), reason: field.requiredText(300) }),
    output: TicketSchema,
    refusals: ['unknown-ticket', 'device-closed'],
  }),
} as const;

export type DevicesInput = v.InferOutput<typeof ticketsMethods.devices.input>;
export type DevicesPage = v.InferOutput<typeof ticketsMethods.devices.output>;
export type KnownDevicesInput = v.InferOutput<typeof ticketsMethods.knownDevices.input>;
export type KnownDevice = v.InferOutput<typeof ticketsMethods.knownDevices.output>[number];
