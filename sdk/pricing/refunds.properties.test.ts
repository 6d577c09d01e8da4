import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIRROR_ROUNDING_MODES } from '../money/rounding-mode.ts';
import { documentTotals } from './document-totals.ts';
import { document, LONG, onlySales, sum } from './documents-fixture.ts';
import { priceDocument } from './price-document.ts';
import type { PostedLine, PricedLine, PricingInput } from './types.ts';

const CARTS = LONG ? 10_000 : 300;
const PATIENT = { timeout: 600_000 };

const figures = (row: PostedLine) => [
  row.quantity_milli,
  row.base_minor,
  row.lineDiscount_minor,
  row.saleDiscount_minor,
  row.exemptTax_minor,
  row.amount_minor,
  row.net_minor,
  row.gross_minor,
  ...row.taxes.flatMap(({ base_minor, amount_minor }) => [base_minor, amount_minor]),
];

/** Gives back all of a line, in parts that end at these thousandths of its quantity, by the settings of another day. */
function refundsOf(original: PricedLine, marks: readonly number[], today: PricingInput): PricedLine[] {
  const stops = marks.map((mark) => Math.trunc((original.quantity_milli * mark) / 10_000));
  const ends = [...stops, original.quantity_milli].sort((a, b) => Math.abs(a) - Math.abs(b));
  let before = 0;
  return ends.map((end) => {
    const refundOf = { line: original, refundedBefore_milli: before };
    const lines = [{ id: original.id, quantity_milli: before - end, refundOf }];
    before = end;
    return priceDocument({ ...today, lines }).lines[0]!;
  });
}

describe('refunds in random parts', () => {
  const marks = fc.infiniteStream(fc.array(fc.nat(10_000), { maxLength: 5 }));
  const mode = fc.constantFrom(...MIRROR_ROUNDING_MODES);

  it(`of ${CARTS} random carts sum to zero: every line, every tax, every total`, PATIENT, () => {
    fc.assert(
      fc.property(document, marks, mode, (input, cuts, roundingMode) => {
        const sold = priceDocument(input).lines.filter(({ quantity_milli }) => quantity_milli !== 0);
        const back = sold.map((line) => refundsOf(line, cuts.next().value!, { ...input, roundingMode }));
        sold.forEach((line, index) => {
          const parts = back[index]!.map(figures);
          const sums = figures(line).map((_, at) => sum(parts, (part) => part[at]!));
          expect(sums).toEqual(figures(line).map((figure) => 0 - figure));
        });
        const { taxes, ...totals } = documentTotals([...sold, ...back.flat()]);
        for (const total of Object.values(totals)) expect(total).toBe(0);
        for (const { base_minor, amount_minor } of taxes) expect([base_minor, amount_minor]).toEqual([0, 0]);
      }),
      { numRuns: CARTS },
    );
  });

  it('never give back more than was paid, nor anything of a tax twice', () => {
    fc.assert(
      fc.property(document, marks, (input, cuts) => {
        for (const line of priceDocument(input).lines) {
          if (line.quantity_milli === 0) continue;
          if (line.taxes.some((tax) => tax.rate_ppm < 0 || tax.fixed_minor !== 0)) continue;
          const sign = Math.sign(line.gross_minor);
          for (const part of refundsOf(line, cuts.next().value!, input)) {
            expect(part.gross_minor * sign).toBeLessThanOrEqual(0);
            for (const { amount_minor } of part.taxes) expect(amount_minor * sign).toBeLessThanOrEqual(0);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('beside the same goods sold anew leave what there was', () => {
    fc.assert(
      fc.property(document, (input) => {
        const lines = onlySales(input);
        const sold = priceDocument(input);
        const back = sold.lines
          .filter(({ quantity_milli }) => quantity_milli !== 0)
          .map((line) => ({
            id: `back ${line.id}`,
            quantity_milli: 0 - line.quantity_milli,
            refundOf: { line, refundedBefore_milli: 0 },
          }));
        const exchange = priceDocument({ ...input, lines: [...back, ...lines], payments: [] });
        const resold = exchange.lines.slice(back.length);
        const whole = [...sold.lines, ...exchange.lines];
        expect(resold).toEqual(sold.lines);
        expect(documentTotals(whole).total_minor).toBe(sold.total_minor);
        expect(exchange.total_minor).toBe(sum(resold, zeroOf));
      }),
      { numRuns: 300 },
    );
  });
});

/** What a line without a quantity comes to: nothing is given back of it, so it is not nothing only by fixed parts. */
const zeroOf = (line: PostedLine): number => (line.quantity_milli === 0 ? line.gross_minor : 0);
