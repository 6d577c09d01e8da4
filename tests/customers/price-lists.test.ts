import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SavePriceRule } from '../../plugins/customers/api/index.ts';
import { isInForce, priceByRules } from '../../plugins/customers/node/price-lists/price-by-rules.ts';
import { Till } from './open-till.ts';
import { accepted, refused } from '../../plugins/customers/tests/open-customers.ts';

let till: Till;
beforeEach(async () => void (till = await Till.open()));
afterEach(async () => {
  expect(await till.shop.verify()).toEqual([]);
  await till.shop.dispose();
});

const MUG = {
  provider: 'inventory',
  ref: 'mug',
  category: 'Kitchen',
  unitPrice_minor: 1000,
  quantity_milli: 1000,
};
const group = async (name = 'Trade') => accepted(await till.customers.saveGroup({ name })).id;
const rule = async (of: string, more: Partial<SavePriceRule>) =>
  till.customers.savePriceRule({
    group: of,
    reach: { kind: 'all' },
    price: { kind: 'percent', percent_ppm: 100_000 },
    validFrom: null,
    validUntil: null,
    ...more,
  });
const pricesOf = async (ref: string) =>
  till.sales.partyPrices({ party: { provider: 'customers', ref }, items: [MUG] });

test('a customer pays what the group pays, under its name', async () => {
  const trade = await group();
  accepted(await rule(trade, {}));
  const customer = await till.customer('Ann', { group: trade });
  const other = await till.customer('Ben');
  expect(await pricesOf(customer)).toEqual([{ index: 0, unitPrice_minor: 900, title: 'Trade price' }]);
  expect(await pricesOf(other)).toEqual([]);
});

test('the nearest rule holds, and of several as near the lowest price', async () => {
  const trade = await group();
  const customer = await till.customer('Ann', { group: trade });
  const charged = async () => (await pricesOf(customer))[0]?.unitPrice_minor;
  accepted(await rule(trade, { price: { kind: 'percent', percent_ppm: 500_000 } }));
  expect(await charged()).toBe(500);
  accepted(await rule(trade, { reach: { kind: 'category', category: 'Kitchen' } }));
  expect(await charged()).toBe(900);
  const item = { kind: 'item', provider: 'inventory', ref: 'mug', name: 'Mug' } as const;
  accepted(await rule(trade, { reach: item, price: { kind: 'fixed', price_minor: 950 } }));
  expect(await charged()).toBe(950);
  accepted(await rule(trade, { reach: item, price: { kind: 'fixed', price_minor: 940 } }));
  expect(await charged()).toBe(940);
});

test('a rule is in force from its first day to its last', async () => {
  const trade = await group();
  const saved = accepted(await rule(trade, { validFrom: '2026-03-01', validUntil: '2026-03-31' }));
  const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
  expect(days.map((day) => isInForce(saved, day))).toEqual([false, true, true, false]);
  expect(refused(await rule(trade, { validFrom: '2026-03-02', validUntil: '2026-03-01' })).refused).toBe(
    'ends-before',
  );
});

test('a part of a unit is rounded as everywhere', async () => {
  const saved = accepted(await rule(await group(), { price: { kind: 'percent', percent_ppm: 333_333 } }));
  const price = (unitPrice_minor: number) => priceByRules({ ...MUG, unitPrice_minor }, new Set(), [saved]);
  expect([price(100), price(1), price(0), price(99_999_999)]).toEqual([67, 1, 0, 66_666_699]);
});

test('a changed rule is refused to whoever edited an older one, and a removed one is gone', async () => {
  const trade = await group();
  const { id, revision } = accepted(await rule(trade, {}));
  accepted(await rule(trade, { id, revision, price: { kind: 'fixed', price_minor: 5 } }));
  expect(refused(await rule(trade, { id, revision })).refused).toBe('changed-elsewhere');
  accepted(await till.customers.removePriceRule({ id }));
  expect(await till.customers.priceRules({})).toEqual([]);
  expect(refused(await rule(trade, { id, revision: 2 })).refused).toBe('unknown-rule');
});

test('with a group its prices go', async () => {
  const trade = await group();
  accepted(await rule(trade, {}));
  accepted(await till.customers.removeGroup({ id: trade }));
  expect(await till.customers.priceRules({})).toEqual([]);
});
