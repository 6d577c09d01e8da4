import * as fc from 'fast-check';
import { MIRROR_ROUNDING_MODES } from '../money/rounding-mode.ts';
import type { TaxRate } from '../tax/tax-rate.ts';
import type { Discount, PricingInput, SaleLine } from './types.ts';

/** `COUNTERPART_LONG=1` tries what is random far more often. */
export const LONG = process.env['COUNTERPART_LONG'] === '1';

export const TAXES: readonly TaxRate[] = [
  { id: 'a', name: 'Standard', rate_ppm: 190_000 },
  { id: 'b', name: 'Reduced', rate_ppm: 70_000 },
  { id: 'c', name: 'City', rate_ppm: 12_345 },
  { id: 'd', name: 'Zero', rate_ppm: 0 },
  { id: 'e', name: 'Withheld', rate_ppm: -20_000 },
  { id: 'f', name: 'Deposit', rate_ppm: 0, fixed_minor: 25 },
  { id: 'g', name: 'Duty', rate_ppm: 100_000, fixed_minor: 7, affectsLaterTaxes: true },
  { id: 'h', name: 'Levy', rate_ppm: 33_333, affectsLaterTaxes: true, affectedByEarlierTaxes: false },
  { id: 'i', name: 'Always inside', rate_ppm: 55_000, includedInPrice: true },
  { id: 'j', name: 'Always on top', rate_ppm: 99_750, includedInPrice: false, affectsLaterTaxes: true },
];
/** In any order, because each may be part of what those after it are taken on. */
const taxes = fc.shuffledSubarray([...TAXES], { maxLength: 5 });

const discount: fc.Arbitrary<Discount> = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), percent_ppm: fc.integer({ min: 0, max: 1_000_000 }) }),
  fc.record({ kind: fc.constant('amount' as const), amount_minor: fc.nat(20_000) }),
);
const line: fc.Arbitrary<Omit<SaleLine, 'id'>> = fc.record({
  quantity_milli: fc.oneof(
    fc.integer({ min: -3, max: 10 }).map((count) => count * 1000),
    fc.integer({ min: -5000, max: 5000 }),
  ),
  unitPrice_minor: fc.integer({ min: -200, max: 100_000 }),
  priceIncludesTax: fc.boolean(),
  taxes,
  exempt: fc.option(fc.boolean(), { nil: undefined }),
  discount: fc.option(discount, { nil: undefined }),
  withoutSaleDiscount: fc.constantFrom(true, false, undefined),
});
export const document: fc.Arbitrary<PricingInput> = fc.record({
  currency: fc.constantFrom('JPY', 'EUR', 'KWD', 'CLF'),
  roundingMode: fc.constantFrom(...MIRROR_ROUNDING_MODES),
  roundingScope: fc.constantFrom('line', 'document'),
  cashRounding: fc.option(
    fc.record({ step_minor: fc.constantFrom(1, 5, 100), mode: fc.constantFrom('nearest', 'up', 'down') }),
    { nil: undefined },
  ),
  lines: fc
    .array(line, { maxLength: 12 })
    .map((lines) => lines.map((row, index) => ({ ...row, id: `${index}` }))),
  saleDiscount: fc.option(discount, { nil: undefined }),
  exempt: fc.constantFrom(undefined, undefined, true),
  payments: fc
    .array(fc.tuple(fc.constantFrom('cash', 'other'), fc.nat(300_000)), { maxLength: 3 })
    .map((all) => all.map(([kind, amount_minor], index) => ({ id: `${index}`, kind, amount_minor }))),
});
export const onlySales = (input: PricingInput): readonly SaleLine[] =>
  input.lines.filter((row) => !row.refundOf);

export const sum = <Row>(rows: readonly Row[], figure: (row: Row) => number): number =>
  rows.reduce((total, row) => total + figure(row), 0);
