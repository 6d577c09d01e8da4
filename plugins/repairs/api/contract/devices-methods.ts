import { field, operation, query, v } from '@counterpart/sdk';
import { deviceFields, NewDeviceSchema, ResultSchema } from '../device.ts';
import { TicketSchema } from '../ticket.ts';
import { DEVICE_REFUSALS, STOCK_REFUSALS } from './refusals.ts';

const at = { scope: 'shop', output: TicketSchema } as const;

/** One device of a ticket: what is written down of it, and where it stands. Each answers with the whole ticket. */
export const devicesMethods = {
  addDevice: operation({
    ...at,
    permission: 'repairs.write',
    description: 'Adds a device to a ticket.',
    input: v.strictObject({ ticket: field.id(), device: NewDeviceSchema }),
    refusals: ['unknown-ticket', 'unknown-claim', 'too-many-devices', 'erased'],
  }),
  saveDevice: operation({
    ...at,
    permission: 'repairs.write',
    description: 'Changes what is written down of a device.',
    input: v.strictObject({ id: field.id(), revision: v.number(), ...deviceFields }),
    refusals: DEVICE_REFUSALS,
  }),
  moveDevice: operation({
    ...at,
    permission: 'repairs.write',
    description:
      'Takes a device to another state, by a step that the states allow. Into a ready state goes what became of it. ' +
      'Work that costs more than the customer agreed to does not begin. A state of the role `cancelled` gives it up.',
    input: v.strictObject({
      device: field.id(),
      /** Where the caller saw it: it is refused when somebody else was quicker. */
      from: field.id(),
      to: field.id(),
      result: v.optional(v.nullable(ResultSchema), null),
    }),
    refusals: [
      ...DEVICE_REFUSALS,
      'unknown-state',
      'no-such-step',
      'result-needed',
      'above-limit',
      'not-approved',
      'collect-at-the-till',
      'decide-the-estimate',
    ],
  }),
  assignDevice: operation({
    ...at,
    permission: 'repairs.write',
    description: 'Says who works on a device; null for nobody.',
    input: v.strictObject({ device: field.id(), technician: v.nullable(field.id()) }),
    refusals: ['unknown-device', 'device-closed', 'unknown-person'],
  }),
  cancelDevice: operation({
    ...at,
    permission: 'repairs.cancel',
    description:
      'Gives up a device, whatever state it is in: reserved parts are released, and used ones go back to the stock, or ' +
      'are written off.',
    input: v.strictObject({
      device: field.id(),
      reason: field.requiredText(300),
      usedParts: v.optional(v.picklist(['return', 'write-off']), 'return'),
    }),
    refusals: ['unknown-device', 'device-closed', ...STOCK_REFUSALS],
  }),
  collectDevice: operation({
    ...at,
    permission: 'repairs.write',
    description:
      'Hands a device over that costs nothing: under warranty, or unrepaired without a fee. Others go to the till.',
    input: v.strictObject({ device: field.id() }),
    refusals: ['unknown-device', 'device-closed', 'not-ready', 'collect-at-the-till', ...STOCK_REFUSALS],
  }),
  setPasscode: operation({
    ...at,
    permission: 'repairs.write',
    description: 'Keeps the pass code of a device, sealed; an empty one is forgotten.',
    input: v.strictObject({ device: field.id(), passcode: field.text(100) }),
    refusals: ['unknown-device', 'device-closed'],
  }),
  readPasscode: operation({
    scope: 'shop',
    permission: 'repairs.seePasscodes',
    description: 'Tells the pass code of a device; that it was read is written into the audit log.',
    input: v.strictObject({ device: field.id() }),
    output: v.object({ passcode: v.string() }),
    refusals: ['unknown-device', 'no-passcode', 'passcode-sealed'],
  }),
  addPhoto: operation({
    ...at,
    permission: 'repairs.write',
    description: 'Adds a photo that was uploaded (`files.beginUpload`) to a device.',
    input: v.strictObject({ device: field.id(), upload: field.id() }),
    refusals: [
      'erased',
      'unknown-device',
      'too-many-photos',
      'file-gone',
      'not-a-picture',
      'unsupported-picture',
      'picture-too-large',
      'picture-damaged',
      'empty-file',
      'upload-lost',
    ],
  }),
  removePhoto: operation({
    ...at,
    permission: 'repairs.write',
    description: 'Takes a photo off a device.',
    input: v.strictObject({ photo: field.id() }),
    refusals: ['unknown-photo'],
  }),
  sign: operation({
    ...at,
    permission: 'repairs.write',
    description: "Keeps the customer's signature, an uploaded picture, with the ticket; null takes it off.",
    input: v.strictObject({ ticket: field.id(), upload: v.nullable(field.id()) }),
    refusals: [
      'erased',
      'unknown-ticket',
      'file-gone',
      'not-a-picture',
      'unsupported-picture',
      'picture-too-large',
      'picture-damaged',
      'empty-file',
      'upload-lost',
    ],
  }),
  deviceKinds: query({
    scope: 'shop',
    permission: 'repairs.read',
    description: 'Kinds, brands and models that were taken in before, the frequent ones first.',
    input: v.object({ brand: v.optional(field.text(60), ''), limit: v.optional(field.limit(50), 20) }),
    output: v.object({
      kinds: v.array(v.string()),
      brands: v.array(v.string()),
      models: v.array(v.string()),
    }),
  }),
} as const;

export type SaveDevice = v.InferOutput<typeof devicesMethods.saveDevice.input>;
export type MoveDevice = v.InferOutput<typeof devicesMethods.moveDevice.input>;
export type CancelDevice = v.InferOutput<typeof devicesMethods.cancelDevice.input>;
