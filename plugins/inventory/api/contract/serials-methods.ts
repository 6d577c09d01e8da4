import { field, operation, query, v } from '@counterpart/sdk';
import { AdjustmentReasonSchema } from '../stock.ts';
import {
  SerialLifeSchema,
  SerialNumberSchema,
  SerialSchema,
  SerialStateSchema,
  SerialTrackingSchema,
} from '../serial.ts';
import { offset } from './offset.ts';

const numbers = () => v.pipe(v.array(SerialNumberSchema), v.minLength(1), v.maxLength(500));

/** Goods of which each one has a number of its own, from purchase to warranty. */
export const serialsMethods = {
  serials: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'Serial numbers, of one product or of all, the latest to move first.',
    input: v.object({
      product: v.optional(field.id()),
      state: v.optional(SerialStateSchema),
      term: v.optional(
        v.pipe(field.text(60), v.description('What the number begins with; capitals do not matter.')),
        '',
      ),
      limit: v.optional(field.limit(500), 100),
      offset: offset(),
    }),
    output: v.array(SerialSchema),
  }),
  serial: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'One serial number with all that happened to it, other modules included; null if unknown.',
    input: v.object({ id: field.id() }),
    output: v.nullable(SerialLifeSchema),
  }),
  serialTracking: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: 'Whether a product has serial numbers, and how many of those on hand still lack one.',
    input: v.object({ product: field.id() }),
    output: v.nullable(SerialTrackingSchema),
  }),
  trackSerials: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description: 'Says whether each one of a product has a number of its own, and how long the warranty is.',
    input: v.object({
      product: field.id(),
      tracked: v.boolean(),
      warrantyMonths: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(600))),
    }),
    output: SerialTrackingSchema,
    refusals: ['unknown-product', 'family-has-no-stock', 'whole-only', 'serials-in-stock'],
  }),
  numberStock: operation({
    scope: 'shop',
    permission: 'inventory.adjustStock',
    description: 'Gives numbers to goods that are on hand without one; the stock stays as it is.',
    input: v.object({ product: field.id(), location: v.optional(field.id()), serials: numbers() }),
    output: SerialTrackingSchema,
    refusals: [
      'unknown-product',
      'unknown-location',
      'not-tracked',
      'serial-in-stock',
      'none-without-number',
    ],
  }),
  takeNumber: operation({
    scope: 'shop',
    permission: 'inventory.adjustStock',
    description:
      'Takes its number from one that is in stock, which was given to it by mistake; the stock stays.',
    input: v.object({ id: field.id(), note: field.requiredText(200) }),
    output: SerialTrackingSchema,
    refusals: ['unknown-serial', 'serial-not-in-stock'],
  }),
  correctSerial: operation({
    scope: 'shop',
    permission: 'inventory.adjustStock',
    description: 'Corrects a number that was typed wrongly; its life stays.',
    input: v.object({ id: field.id(), serial: SerialNumberSchema }),
    output: SerialSchema,
    refusals: ['unknown-serial', 'duplicate-serial'],
  }),
  moveSerials: operation({
    scope: 'shop',
    permission: 'inventory.adjustStock',
    description: 'Books numbered goods in or out by hand, with a reason; the stock changes with them.',
    input: v.object({
      product: field.id(),
      location: v.optional(field.id()),
      direction: v.picklist(['in', 'out']),
      serials: numbers(),
      reason: AdjustmentReasonSchema,
      note: v.optional(field.text(500), ''),
    }),
    output: SerialTrackingSchema,
    refusals: [
      'unknown-product',
      'unknown-location',
      'not-tracked',
      'serial-in-stock',
      'serial-not-in-stock',
      'out-of-stock',
    ],
  }),
};

export type SerialsInput = v.InferOutput<typeof serialsMethods.serials.input>;
export type TrackSerials = v.InferOutput<typeof serialsMethods.trackSerials.input>;
export type NumberStock = v.InferOutput<typeof serialsMethods.numberStock.input>;
export type MoveSerials = v.InferOutput<typeof serialsMethods.moveSerials.input>;
