import { digitsOf, field, foldCode, v } from '@counterpart/sdk';
import { MoveReasonSchema } from './stock.ts';

/** As it is printed on the thing, or read by a scanner: a serial number, an IMEI. */
export const SerialNumberSchema = field.requiredText(60);

/** What may stand between the digits of a number, and how many an IMEI has. */
const ONLY_DIGITS = /^[\d\s\-–./]+$/u;
const IMEI_DIGITS = /^\d{14,16}$/;

/** As two numbers are compared: an IMEI is the same one in any writing, "35-693803-564380-9" and "356938035643809". */
export function foldSerial(serial: string): string {
  const folded = foldCode(serial);
  const digits = ONLY_DIGITS.test(folded) ? digitsOf(folded) : '';
  return IMEI_DIGITS.test(digits) ? digits : folded;
}

/** What the beginning of a number that a person types may be: as it stands there, and without what is between digits. */
export function soughtSerials(typed: string): string[] {
  const folded = foldCode(typed);
  return [...new Set([folded, ONLY_DIGITS.test(folded) ? digitsOf(folded) : folded])];
}

/** What whoever moves stock is refused with when goods have numbers. */
export const SERIAL_REFUSALS = [
  'serial-needed',
  'serial-not-in-stock',
  'serial-in-stock',
  'too-many-serials',
] as const;

/** Where one is: `in-transit` is on its way to another location, `gone` left in another way than by a sale. */
export const SerialStateSchema = v.picklist(['in-stock', 'in-transit', 'sold', 'gone']);

export const SerialSchema = v.object({
  id: field.id(),
  serial: v.string(),
  product: v.object({ id: field.id(), name: v.string() }),
  state: SerialStateSchema,
  /** Where it is, while it is in stock. */
  location: v.nullable(v.object({ id: field.id(), name: v.string() })),
  warrantyUntil: v.pipe(
    v.nullable(v.string()),
    v.description('The last day on which the shop stands for one that it sold: an ISO date.'),
  ),
  /** When it last came or left. */
  moved_at: field.at(),
});

/** One thing that happened to it. */
export const SerialEventSchema = v.object({
  id: field.id(),
  at: field.at(),
  kind: v.pipe(
    v.picklist(['moved', 'numbered', 'number-taken', 'other']),
    v.description(
      'Moved with the stock, given its number, its number taken away; other: what another module tells.',
    ),
  ),
  direction: v.pipe(v.picklist([1, -1, 0]), v.description('1 came in, -1 went out, 0 stayed where it was.')),
  /** Of one that moved. */
  reason: v.nullable(MoveReasonSchema),
  location: v.nullable(v.object({ id: field.id(), name: v.string() })),
  /** The words of the module that tells it; null for one of this module. */
  title: v.nullable(v.string()),
  note: v.string(),
  document: v.nullable(v.object({ provider: v.string(), ref: v.string(), label: v.string() })),
});

/** One of its kind with its whole life, the newest first. */
export const SerialLifeSchema = v.object({ ...SerialSchema.entries, events: v.array(SerialEventSchema) });

/** How a product's numbers stand. */
export const SerialTrackingSchema = v.object({
  tracked: v.pipe(v.boolean(), v.description('Each one of the product has a number of its own.')),
  warrantyMonths: v.nullable(v.number()),
  inStock: v.number(),
  /** On hand without a number yet. */
  withoutNumber_milli: field.milli(),
});

export type Serial = v.InferOutput<typeof SerialSchema>;
export type SerialState = v.InferOutput<typeof SerialStateSchema>;
export type SerialEvent = v.InferOutput<typeof SerialEventSchema>;
export type SerialLife = v.InferOutput<typeof SerialLifeSchema>;
export type SerialTracking = v.InferOutput<typeof SerialTrackingSchema>;
