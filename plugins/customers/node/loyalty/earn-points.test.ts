import { expect, test } from 'vitest';
import type { LoyaltyRule } from '../../api/index.ts';
import { earnPoints, type EarningLine } from './earn-points.ts';

const rule = (id: string, changes: Partial<LoyaltyRule> = {}): LoyaltyRule => ({
  id,
  title: id,
  category: null,
  points: 1,
  per_minor: 100,
  minimum_minor: 0,
  rounding: 'down',
  validFrom: null,
  validUntil: null,
  active: true,
  position: 1,
  revision: 1,
  ...changes,
});
const line = (id: string, gross_minor: number, changes: Partial<EarningLine> = {}): EarningLine => ({
  id,
  category: null,
  gross_minor,
  excluded: false,
  ...changes,
});
const earned = (lines: readonly EarningLine[], rules: readonly LoyaltyRule[], paidWithPoints_minor = 0) =>
  Object.fromEntries(
    earnPoints({ lines, paidWithPoints_minor, date: '2026-11-26' }, rules).map(({ line, points, rule }) => [
      line,
      `${points} ${rule}`,
    ]),
  );

test('small things earn together what one large one does', () => {
  expect(earned([line('a', 199), line('b', 199), line('c', 2)], [rule('all')])).toEqual({
    a: '2 all',
    b: '2 all',
  });
});

test.each([
  ['down', 199, '1 all'],
  ['nearest', 149, '1 all'],
  ['nearest', 150, '2 all'],
  ['up', 101, '2 all'],
] as const)('rounded %s, %i earns %s', (rounding, gross_minor, points) => {
  expect(earned([line('a', gross_minor)], [rule('all', { rounding })])).toEqual({ a: points });
});

test('a rule for its category is used instead of the one for everything, also when it gives nothing', () => {
  const rules = [
    rule('all'),
    rule('tea', { category: 'Tea', points: 3 }),
    rule('tobacco', { category: 'Tobacco', points: 0 }),
  ];
  const lines = [
    line('a', 100, { category: ' tea' }),
    line('b', 100, { category: 'Tobacco' }),
    line('c', 100, { category: 'Bread' }),
  ];
  expect(earned(lines, rules)).toEqual({ a: '3 tea', c: '1 all' });
});

test('below its minimum a rule gives nothing', () => {
  const rules = [rule('all', { minimum_minor: 1000 })];
  expect(earned([line('a', 500), line('b', 499)], rules)).toEqual({});
  expect(earned([line('a', 500), line('b', 500)], rules)).toEqual({ a: '5 all', b: '5 all' });
});

test.each([
  ['switched off', { active: false }],
  ['before its time', { validFrom: '2026-11-27' }],
  ['after its time', { validUntil: '2026-11-25' }],
])('a rule that is %s gives nothing', (_what, changes) => {
  expect(earned([line('a', 1000)], [rule('all', changes)])).toEqual({});
});

test('a rule holds on its first and its last day', () => {
  const rules = [rule('all', { validFrom: '2026-11-26', validUntil: '2026-11-26' })];
  expect(earned([line('a', 1000)], rules)).toEqual({ a: '10 all' });
});

test('what is no sale, and what was paid with points, earns none', () => {
  expect(earned([line('card', 5000, { excluded: true }), line('a', 1000)], [rule('all')])).toEqual({
    a: '10 all',
  });
  expect(earned([line('a', 1000), line('b', 1000)], [rule('all')], 1000)).toEqual({ a: '5 all', b: '5 all' });
  expect(earned([line('a', 1000)], [rule('all')], 1000)).toEqual({});
});

test('a line given away earns nothing and takes nothing from the others', () => {
  expect(earned([line('free', 0), line('a', 300)], [rule('all')])).toEqual({ a: '3 all' });
});
