import { SerialNumberSchema } from '@counterpart/inventory/api';
import { field, v } from '@counterpart/sdk';
import { CheckSchema } from './checklist.ts';
import { EstimateSchema } from './estimate.ts';
import { LabourSchema } from './labour.ts';
import { PartSchema } from './part.ts';
import { PhotoSchema } from './photo.ts';
import { PriceSchema } from './quantity.ts';
import { RepairStateSchema } from './state-graph.ts';

/** What becomes of a device that is ready: said when it is marked ready. */
export const ResultSchema = v.picklist(['repaired', 'unrepaired']);
export type Result = v.InferOutput<typeof ResultSchema>;

const checks = v.pipe(v.array(CheckSchema), v.maxLength(40, 'A checklist has 40 points at most.'));

/** What is written down of a device. */
export const deviceFields = {
  kind: v.pipe(field.text(60), v.description('"Phone", "Laptop"; what checklists go by.')),
  brand: field.text(60),
  model: field.text(80),
  serial: v.pipe(field.text(60), v.description('Serial number or IMEI.')),
  fault: field.text(1000),
  accessories: field.text(500),
  checks,
  costLimit_minor: v.pipe(
    v.nullable(PriceSchema),
    v.description('Up to here nobody has to be asked, as the shop states prices; null: nothing was agreed.'),
  ),
  warrantyMonths: v.pipe(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))),
    v.description('How long the shop stands for the repair; null: as the settings say.'),
  ),
};

/** A device as it is taken in. */
export const NewDeviceSchema = v.strictObject({
  id: v.optional(field.id()),
  kind: v.optional(deviceFields.kind, ''),
  brand: v.optional(deviceFields.brand, ''),
  model: v.optional(deviceFields.model, ''),
  serial: v.optional(v.union([v.literal(''), SerialNumberSchema]), ''),
  fault: v.optional(deviceFields.fault, ''),
  accessories: v.optional(deviceFields.accessories, ''),
  checks: v.optional(checks, []),
  costLimit_minor: v.optional(deviceFields.costLimit_minor, null),
  warrantyMonths: v.optional(deviceFields.warrantyMonths, null),
  passcode: v.optional(
    v.pipe(field.text(100), v.description('Kept apart and sealed; no other query tells it.')),
  ),
  /** The repair whose warranty is claimed: a device that was collected. */
  claimOf: v.optional(v.nullable(field.id()), null),
});
export type NewDevice = v.InferOutput<typeof NewDeviceSchema>;

/** What a device comes to, as the shop states prices. */
export const DeviceFiguresSchema = v.object({
  parts_minor: field.minor(),
  labour_minor: field.minor(),
  /** Fees that are not waived. */
  diagnosis_minor: field.minor(),
  /** When it is repaired. */
  repaired_minor: field.minor(),
  /** When it is given back unrepaired: the fee. */
  unrepaired_minor: field.minor(),
  /** What collecting it costs as things stand; nothing under warranty. */
  toPay_minor: field.minor(),
  approved_minor: v.pipe(
    v.nullable(field.minor()),
    v.description('What the customer agreed to: the newest estimate that was approved.'),
  ),
  beyondLimit: v.pipe(v.boolean(), v.description('More than the customer agreed to: they have to be asked.')),
});

/** A device on a ticket, with everything that is known of its repair. */
export const RepairDeviceSchema = v.object({
  id: field.id(),
  /** As it is printed: `RP-000042/1`. */
  label: v.string(),
  /** What people call it: "Apple iPhone 12". */
  name: v.string(),
  ...deviceFields,
  state: RepairStateSchema,
  /** Since when it is in this state. */
  since_at: field.at(),
  technician: v.pipe(v.nullable(field.id()), v.description('`identity.names` says what they are called.')),
  result: v.nullable(ResultSchema),
  hasPasscode: v.boolean(),
  claimOf: v.nullable(v.object({ device: field.id(), ticket: field.id(), label: v.string() })),
  /** The last day of the warranty, once it was collected. */
  warrantyUntil: v.nullable(v.string()),
  figures: DeviceFiguresSchema,
  parts: v.array(PartSchema),
  labour: v.array(LabourSchema),
  estimates: v.pipe(v.array(EstimateSchema), v.description('The newest first.')),
  photos: v.array(PhotoSchema),
  /** The sale it was collected with; null when it was collected without one, and before. */
  collectedWith: v.nullable(v.object({ id: field.id(), receipt: v.string() })),
  closed_at: v.nullable(field.at()),
  revision: v.number(),
});
export type RepairDevice = v.InferOutput<typeof RepairDeviceSchema>;
