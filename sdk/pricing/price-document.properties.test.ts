import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideRounded } from '../money/rounding.ts';
import { addExcluded } from '../tax/add-excluded.ts';
import { splitIncluded } from '../tax/split-included.ts';
import type { TaxRate } from '../tax/tax-rate.ts';
import { document, onlySales, sum, TAXES } from './documents-fixture.ts';
import { priceDocument } from './price-document.ts';
import type { PricedDocument } from './types.ts';

const negated = (value: unknown): unknown =>
  typeof value === 'number'
    ? 0 - value
    : Array.isArray(value)
      ? value.map(negated)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value).map(([key, inner]) => [
              key,
              ['rate_ppm', 'fixed_minor', 'unitPrice_minor'].includes(key) ? inner : negated(inner),
            ]),
          )
        : value;

function expectToAddUp(priced: PricedDocument): void {
  for (const row of priced.lines) {
    expect(row.base_minor - row.lineDiscount_minor - row.saleDiscount_minor - row.exemptTax_minor).toBe(
      row.amount_minor,
    );
    expect(row.net_minor + row.tax_minor).toBe(row.gross_minor);
    expect(sum(row.taxes, (tax) => tax.amount_minor)).toBe(row.tax_minor);
    const inside = row.taxes.filter(({ includedInPrice }) => includedInPrice);
    expect(row.net_minor + sum(inside, (tax) => tax.amount_minor)).toBe(row.amount_minor);
    row.taxes.forEach((tax, index) => {
      const earlier = row.taxes.slice(0, tax.affectedByEarlierTaxes ? index : 0);
      const affecting = earlier.filter(({ affectsLaterTaxes }) => affectsLaterTaxes);
      expect(tax.base_minor).toBe(row.net_minor + sum(affecting, ({ amount_minor }) => amount_minor));
    });
    if (row.exempt) expect([row.taxes, row.gross_minor]).toEqual([[], row.net_minor]);
    else expect(row.exemptTax_minor).toBe(0);
  }
  expect(sum(priced.lines, (row) => row.saleDiscount_minor)).toBe(priced.saleDiscount_minor);
  expect(priced.subtotal_minor - priced.saleDiscount_minor - priced.exemptTax_minor).toBe(
    sum(priced.lines, (row) => row.amount_minor),
  );
  expect(priced.net_minor).toBe(sum(priced.lines, (row) => row.net_minor));
  expect(priced.total_minor).toBe(priced.net_minor + sum(priced.taxes, (row) => row.amount_minor));
  expect(priced.total_minor).toBe(sum(priced.lines, (row) => row.gross_minor));
  for (const row of priced.taxes) {
    const cells = priced.lines.flatMap(({ taxes }) => taxes.filter(({ id }) => id === row.id));
    expect(row.amount_minor).toBe(sum(cells, (cell) => cell.amount_minor));
    expect(row.base_minor).toBe(sum(cells, (cell) => cell.base_minor));
  }
  expect(priced.paid_minor - priced.change_minor).toBe(
    priced.total_minor + priced.cashRounding_minor - priced.due_minor,
  );
}

describe('any document', () => {
  it('adds up', () => {
    fc.assert(
      fc.property(document, (input) => expectToAddUp(priceDocument(input))),
      { numRuns: 500 },
    );
  });

  it('mirrors when all quantities and payments do', () => {
    fc.assert(
      fc.property(document, (input) => {
        const priced = priceDocument(input);
        fc.pre(priced.total_minor !== 0 || priced.paid_minor !== 0);
        const mirror = priceDocument({
          ...input,
          lines: onlySales(input).map((row) => ({ ...row, quantity_milli: 0 - row.quantity_milli })),
          payments: input.payments!.map((row) => ({ ...row, amount_minor: 0 - row.amount_minor })),
        });
        expect(mirror).toEqual(negated(priced));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of its lines, but for who takes an odd unit', () => {
    fc.assert(
      fc.property(document, fc.infiniteStream(fc.nat()), (input, dice) => {
        const shuffled = input.lines
          .map((row) => ({ row, at: dice.next().value! }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        const figures = (priced: PricedDocument) => ({
          ...priced,
          lines: undefined,
          taxes: priced.taxes
            .toSorted((a, b) => a.id.localeCompare(b.id))
            .map((row) => [row.id, row.amount_minor]),
        });
        const plain = { ...input, saleDiscount: undefined };
        const [first, second] = [priceDocument(plain), priceDocument({ ...plain, lines: shuffled })];
        expect(figures(second)).toEqual(figures(first));
        const reduced = priceDocument({ ...input, lines: shuffled });
        expect(reduced.saleDiscount_minor).toBe(priceDocument(input).saleDiscount_minor);
      }),
      { numRuns: 300 },
    );
  });

  it('by line, taxes each line as the tax functions do', () => {
    fc.assert(
      fc.property(document, (input) => {
        const lines = onlySales(input).map((row) => ({ ...row, exempt: false }));
        const taxable = { ...input, exempt: false, roundingScope: 'line', lines } as const;
        priceDocument(taxable).lines.forEach((row, index) => {
          const split = row.priceIncludesTax ? splitIncluded : addExcluded;
          const quantity = row.unitPrice_minor < 0 ? 0 - row.quantity_milli : row.quantity_milli;
          expect(row).toMatchObject(
            split(row.amount_minor, lines[index]!.taxes, input.roundingMode, quantity),
          );
        });
      }),
    );
  });

  it('by document, rounds each tax once, and each line is less than a unit off', () => {
    const simple = TAXES.filter(
      (tax) => !tax.affectsLaterTaxes && !tax.fixed_minor && !('includedInPrice' in tax),
    );
    fc.assert(
      fc.property(document, fc.infiniteStream(fc.subarray([...simple])), (input, choice) => {
        const lines = onlySales(input).map((row) => ({
          ...row,
          exempt: false,
          taxes: choice.next().value as TaxRate[],
        }));
        const priced = priceDocument({ ...input, exempt: false, lines, roundingScope: 'document' });
        for (const row of priced.taxes) {
          let [numerator, denominator] = [0n, 1n];
          priced.lines.forEach(({ amount_minor, priceIncludesTax, taxes: lineTaxes }, index) => {
            const tax = lineTaxes.find(({ id }) => id === row.id);
            if (!tax) return;
            const rates = priceIncludesTax ? sum(lines[index]!.taxes, ({ rate_ppm }) => rate_ppm) : 0;
            const [part, whole] = [BigInt(amount_minor) * BigInt(row.rate_ppm), BigInt(1_000_000 + rates)];
            const distance = BigInt(tax.amount_minor) * whole - part;
            expect(distance < whole && -distance < whole).toBe(true);
            [numerator, denominator] = [numerator * whole + part * denominator, denominator * whole];
          });
          expect(row.amount_minor).toBe(Number(divideRounded(numerator, denominator, input.roundingMode)));
        }
      }),
    );
  });

  it('sold without tax, comes to the nets that it has with tax, whatever the scope', () => {
    fc.assert(
      fc.property(document, (input) => {
        const lines = onlySales(input).map((row) => ({ ...row, exempt: false }));
        const taxed = priceDocument({ ...input, exempt: false, lines });
        const exempt = priceDocument({ ...input, exempt: true, lines });
        expect(exempt.lines.map(({ gross_minor }) => gross_minor)).toEqual(
          taxed.lines.map(({ net_minor }) => net_minor),
        );
        expect([exempt.total_minor, exempt.tax_minor]).toEqual([taxed.net_minor, 0]);
      }),
    );
  });

  it('with prices that include tax, totals what the customer sees, whatever the scope', () => {
    fc.assert(
      fc.property(document, (input) => {
        const lines = onlySales(input).map((row) => ({
          ...row,
          priceIncludesTax: true,
          taxes: row.taxes.filter(({ includedInPrice }) => includedInPrice !== false),
        }));
        const priced = priceDocument({ ...input, lines });
        const paid = priced.subtotal_minor - priced.saleDiscount_minor - priced.exemptTax_minor;
        expect(priced.total_minor).toBe(paid);
      }),
    );
  });

  it('never discounts a line past nothing', () => {
    fc.assert(
      fc.property(document, (input) => {
        for (const { base_minor, amount_minor: after, exemptTax_minor } of priceDocument(input).lines) {
          const amount_minor = after + exemptTax_minor;
          expect(Math.abs(amount_minor)).toBeLessThanOrEqual(Math.abs(base_minor));
          if (amount_minor !== 0) expect(Math.sign(amount_minor)).toBe(Math.sign(base_minor));
        }
      }),
    );
  });
});
