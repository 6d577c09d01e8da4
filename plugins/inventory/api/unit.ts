import { field, v } from '@counterpart/sdk';
import { CodeSchema } from './code.ts';

/** What stock is counted in: pcs, kg, m. */
export const BaseUnitSchema = v.pipe(
  field.requiredText(12),
  v.description('As people write it: pcs, kg, m.'),
);

/** A unit that is offered before anybody typed one. */
export interface CommonUnit {
  readonly unit: string;
  /** Parts of one can be counted and sold. */
  readonly fractional: boolean;
}

export const DEFAULT_UNIT = 'pcs';

export const COMMON_UNITS: readonly CommonUnit[] = [
  { unit: DEFAULT_UNIT, fractional: false },
  { unit: 'pair', fractional: false },
  { unit: 'kg', fractional: true },
  { unit: 'g', fractional: false },
  { unit: 'l', fractional: true },
  { unit: 'ml', fractional: false },
  { unit: 'm', fractional: true },
  { unit: 'cm', fractional: false },
  { unit: 'm²', fractional: true },
  { unit: 'h', fractional: true },
];

const described = <T extends v.GenericSchema>(schema: T, text: string) => v.pipe(schema, v.description(text));
const FactorSchema = described(
  v.pipe(field.milli(), v.minValue(1, 'It must hold something.'), v.maxValue(1_000_000_000)),
  'How many base units are in one, in thousandths: 12000 for a box of 12.',
);

/** Something else a product is sold or bought in. */
export const UnitSchema = v.object({
  id: field.id(),
  /** "box of 12" */
  name: v.string(),
  factor_milli: field.milli(),
  /** Null: the factor times the price of the product. */
  price_minor: v.nullable(field.minor()),
  /** What one costs, own price or not. */
  charged_minor: field.minor(),
  forSale: v.boolean(),
  forPurchase: v.boolean(),
  codes: v.array(v.string()),
});

export const SaveUnitSchema = v.object({
  /** Absent for a new one. Another factor makes it another unit, under a new id. */
  id: v.optional(field.id()),
  name: described(field.requiredText(40), '"box of 12"'),
  factor_milli: FactorSchema,
  price_minor: v.optional(v.nullable(field.positiveMinor()), null),
  forSale: v.optional(v.boolean(), true),
  forPurchase: v.optional(v.boolean(), true),
  codes: v.optional(v.pipe(v.array(CodeSchema), v.maxLength(20)), []),
});

export type Unit = v.InferOutput<typeof UnitSchema>;
export type SaveUnit = v.InferOutput<typeof SaveUnitSchema>;
