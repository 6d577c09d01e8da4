import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CashRounding } from '@counterpart/sdk';
import type { Tender } from '../../api/index.ts';
import { outcomeOf } from './settled.ts';

const part = (kind: 'cash' | 'other', tendered_minor: number): Tender => ({
  id: `${kind}${tendered_minor}`,
  method: `sales.${kind}`,
  title: kind,
  kind,
  tendered_minor,
  reference: null,
});
const kind = fc.constantFrom('cash', 'other');
const rule = fc.option(
  fc.record<CashRounding>({
    step_minor: fc.constantFrom(1, 5, 10, 50, 100, 1000),
    mode: fc.constantFrom('nearest', 'up', 'down'),
  }),
);
// As minor units of yen, euros or dinars: what counts is how they relate to the step.
const amount = fc.integer({ min: 1, max: 200_000 });

/** Puts parts on the counter as the screen would: never more than is due, unless it is cash. */
function counter(
  total_minor: number,
  parts: readonly (readonly ['cash' | 'other', number])[],
  rounding: CashRounding | null,
) {
  const sign = total_minor < 0 ? -1 : 1;
  const tenders: Tender[] = [];
  for (const [by, wanted] of parts) {
    const { due_minor } = outcomeOf({ total_minor, tenders }, rounding, undefined);
    if (due_minor === 0) break;
    const most = Math.abs(due_minor);
    tenders.push(part(by, Math.min(wanted, by === 'cash' && sign > 0 ? wanted : most) * sign));
  }
  return tenders;
}

describe('a payment in parts', () => {
  test('whatever was put on the counter, the rest by card or in cash settles it to the unit', () => {
    fc.assert(
      fc.property(
        amount,
        fc.boolean(),
        fc.array(fc.tuple(kind, amount), { maxLength: 4 }),
        rule,
        kind,
        (size, back, parts, rounding, last) => {
          const total_minor = back ? -size : size;
          const tenders = counter(total_minor, parts, rounding);
          const open = outcomeOf({ total_minor, tenders }, rounding, undefined);
          const rest =
            open.due_minor === 0 ? undefined : { kind: last, tender: { tendered_minor: open.due_minor } };
          const settled = outcomeOf({ total_minor, tenders }, rounding, rest);
          expect([settled.due_minor, settled.over_minor]).toEqual([0, 0]);
          const paid = [...tenders.map((each) => each.tendered_minor), rest?.tender.tendered_minor ?? 0];
          const sum = paid.reduce((a, b) => a + b, 0);
          expect(sum - settled.change_minor).toBe(total_minor + settled.cashRounding_minor);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('more by card than is due is always too much, by exactly that', () => {
    fc.assert(
      fc.property(amount, amount, rule, (total_minor, over, rounding) => {
        const panel = { kind: 'other' as const, tender: { tendered_minor: total_minor + over } };
        const { over_minor } = outcomeOf({ total_minor, tenders: [] }, rounding, panel);
        expect(over_minor).toBe(over);
      }),
    );
  });

  test('too much by card is not washed out by cash beside it', () => {
    fc.assert(
      fc.property(amount, amount, amount, rule, (total_minor, over, cash, rounding) => {
        const tenders = [part('other', total_minor + over), part('cash', cash)];
        expect(outcomeOf({ total_minor, tenders }, rounding, undefined).over_minor).toBeGreaterThan(0);
      }),
    );
  });

  test('nothing can be paid back beyond what is owed', () => {
    fc.assert(
      fc.property(amount, amount, kind, (owed, over, by) => {
        const panel = { kind: by, tender: { tendered_minor: -(owed + over) } };
        expect(outcomeOf({ total_minor: -owed, tenders: [] }, null, panel).over_minor).toBe(over);
      }),
    );
  });
});
