import { field, v } from '@counterpart/sdk';
import { DepositSchema } from './deposit.ts';
import { NewDeviceSchema, RepairDeviceSchema } from './device.ts';
import { PhotoSchema } from './photo.ts';
import { RepairStateSchema } from './state-graph.ts';

export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export const PrioritySchema = v.picklist(PRIORITIES);
export type Priority = v.InferOutput<typeof PrioritySchema>;

/** Whose devices these are: somebody another module keeps, or whoever walked in. */
export const TicketCustomerSchema = v.object({
  /** `null` for whoever walked in, and after an erasure. */
  party: v.nullable(v.object({ provider: field.id(), ref: field.id() })),
  /** As long as whoever keeps the record lets them be. */
  name: field.text(200),
  phone: field.text(500),
});
export type TicketCustomer = v.InferOutput<typeof TicketCustomerSchema>;

/** Somebody as the module that keeps the record knows them now. */
export const KnownAsSchema = v.object({ name: v.string(), phone: v.string() });
export type KnownAs = v.InferOutput<typeof KnownAsSchema>;

/** Letters of a note on a ticket: enough for what was written down at intake and why each of its devices was given up. */
export const MAX_TICKET_NOTE = 20_000;

const header = {
  due: v.pipe(v.nullable(field.date()), v.description('When it was promised: a day.')),
  priority: PrioritySchema,
  technician: v.pipe(v.nullable(field.id()), v.description('`identity.names` says what they are called.')),
  note: field.text(MAX_TICKET_NOTE),
};

export const OpenTicketSchema = v.strictObject({
  id: v.optional(field.id()),
  customer: TicketCustomerSchema,
  due: v.optional(header.due, null),
  priority: v.optional(header.priority, 'normal'),
  technician: v.optional(header.technician, null),
  note: v.optional(header.note, ''),
  devices: v.pipe(
    v.array(NewDeviceSchema),
    v.minLength(1, 'A ticket needs a device.'),
    v.maxLength(50, 'A ticket has 50 devices at most.'),
  ),
});
export type OpenTicket = v.InferOutput<typeof OpenTicketSchema>;

export const SaveTicketSchema = v.strictObject({
  id: field.id(),
  /** As it was read: changed by somebody else meanwhile, it is refused. */
  revision: v.number(),
  customer: TicketCustomerSchema,
  ...header,
});

export const TicketSchema = v.object({
  id: field.id(),
  /** As it is printed, without a gap: `RP-000042`. */
  number: v.string(),
  /** As it was written down, which is what was printed. */
  customer: TicketCustomerSchema,
  /** What the customer is called now; null for whoever walked in, and while the module that knows is off. */
  knownAs: v.nullable(KnownAsSchema),
  ...header,
  devices: v.array(RepairDeviceSchema),
  deposits: v.array(DepositSchema),
  /** What the shop holds of its deposits. */
  depositHeld_minor: field.minor(),
  /** What collecting everything that is not closed costs as things stand. */
  toPay_minor: field.minor(),
  signature: v.nullable(PhotoSchema),
  opened_at: field.at(),
  openedBy: v.nullable(field.id()),
  /** When its last device was closed. */
  closed_at: v.nullable(field.at()),
  revision: v.number(),
});
export type Ticket = v.InferOutput<typeof TicketSchema>;

/** A device as lists, the board and queues show it. */
export const DeviceCardSchema = v.object({
  id: field.id(),
  ticket: field.id(),
  label: v.string(),
  name: v.string(),
  serial: v.string(),
  fault: v.string(),
  /** What they are called now, or, of whoever walked in, then. */
  customer: v.string(),
  phone: v.string(),
  state: RepairStateSchema,
  since_at: field.at(),
  due: v.nullable(v.string()),
  priority: PrioritySchema,
  technician: v.nullable(field.id()),
  claim: v.boolean(),
  opened_at: field.at(),
  closed_at: v.nullable(field.at()),
});
export type DeviceCard = v.InferOutput<typeof DeviceCardSchema>;

/** Something that happened to a device, the newest first. */
export const RepairEventSchema = v.object({
  id: field.id(),
  device: field.id(),
  at: field.at(),
  kind: v.picklist([
    'opened',
    'state',
    'technician',
    'part',
    'labour',
    'estimate',
    'approved',
    'declined',
    'collected',
    'refunded',
    'reopened',
    'cancelled',
    'photo',
    'passcode-read',
  ]),
  from: v.nullable(RepairStateSchema),
  to: v.nullable(RepairStateSchema),
  /** A few words without a name: the part, the estimate's version, the receipt. */
  detail: v.string(),
  person: v.nullable(field.id()),
});
export type RepairEvent = v.InferOutput<typeof RepairEventSchema>;
