import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchContract } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { accepted, openInventory, refused } from '../open-inventory.ts';
import { buying } from './buying.ts';

let shop: TestShop;
let buyer: ReturnType<typeof buying>;
beforeAll(async () => {
  shop = await openInventory();
  buyer = buying(shop);
});
afterAll(() => shop.dispose());

const manager = () => buyer.manager();

test('drafts are numbered from one on, and their lines come to quantity times cost', async () => {
  const supplier = await buyer.supplier('Numbers');
  const tea = await buyer.product('Tea', { unit: 'kg', fractional: true });
  const screw = await buyer.product('Screw');
  const first = await buyer.draft(supplier.id, [
    { product: tea.id, quantity_milli: 1500, cost_minor: 333 },
    { product: screw.id, quantity_milli: 1_000_000, amount_minor: 3455 },
    { product: tea.id, quantity_milli: 2000 },
  ]);
  expect(first).toMatchObject({
    number: 'PO-000001',
    state: 'draft',
    total_minor: 500 + 3455,
    lines: [
      { quantity_milli: 1500, base_milli: 1500, cost_minor: 333, amount_minor: 500 },
      { cost_minor: null, amount_minor: 3455 },
      { cost_minor: null, amount_minor: null },
    ],
  });
  expect((await buyer.draft(supplier.id, [])).number).toBe('PO-000002');
  expect(refused(await manager().savePurchaseOrder({ supplier: 'nobody' })).refused).toBe('unknown-supplier');
  expect((await buyer.draft(supplier.id, [])).number).toBe('PO-000003');
});

test('a draft changes line by line, and keeps the lines that stay', async () => {
  const supplier = await buyer.supplier('Changes');
  const [a, b, c] = [await buyer.product('A'), await buyer.product('B'), await buyer.product('C')];
  const draft = await buyer.draft(supplier.id, [{ product: a.id }, { product: b.id }]);
  const kept = draft.lines[1]!.id;
  const changed = accepted(
    await manager().savePurchaseOrder({
      id: draft.id,
      revision: draft.revision,
      expected: '2026-12-24',
      lines: [
        { product: c.id, quantity_milli: 3000 },
        { id: kept, product: b.id, quantity_milli: 5000, cost_minor: 10 },
      ],
    }),
  );
  expect(changed.lines.map(({ product, quantity_milli }) => [product.name, quantity_milli])).toEqual([
    ['C', 3000],
    ['B', 5000],
  ]);
  expect(changed.lines[1]!.id).toBe(kept);
  expect(changed).toMatchObject({ expected: '2026-12-24', total_minor: 50, revision: draft.revision + 1 });
});

test('of two tills that change an order, the second is told', async () => {
  const supplier = await buyer.supplier('Twice');
  const draft = await buyer.draft(supplier.id, []);
  const second = await shop.secondTill();
  try {
    const { id, revision } = draft;
    const answers = await Promise.all([
      manager().savePurchaseOrder({ id, revision, note: 'one' }),
      buyer.manager(second).savePurchaseOrder({ id, revision, note: 'two' }),
    ]);
    expect(answers.filter((answer) => 'refused' in answer)).toMatchObject([{ refused: 'changed-elsewhere' }]);
  } finally {
    await second.dispose();
  }
});

test('an order that was sent changes its date and its note, and nothing else', async () => {
  const supplier = await buyer.supplier('Sent', { leadDays: 0 });
  const tea = await buyer.product('Sent tea');
  const order = await buyer.ordered(supplier.id, [{ product: tea.id }]);
  expect(order.state).toBe('ordered');
  expect(order.expected).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const { id, revision } = order;
  expect(refused(await manager().savePurchaseOrder({ id, revision, lines: [] })).refused).toBe(
    'not-editable',
  );
  const later = accepted(await manager().savePurchaseOrder({ id, revision, expected: '2027-01-07' }));
  expect(later.expected).toBe('2027-01-07');
  const again = accepted(
    await manager().setPurchaseOrderState({ order: id, revision: later.revision, to: 'draft' }),
  );
  expect(again).toMatchObject({ state: 'draft', ordered_at: null });
});

test('only what can follow a state does, and an empty order is not sent', async () => {
  const supplier = await buyer.supplier('States');
  const tea = await buyer.product('State tea');
  const empty = await buyer.draft(supplier.id, []);
  const to = async (order: string, state: 'ordered' | 'cancelled' | 'draft' | 'closed-short' | 'received') =>
    manager().setPurchaseOrderState({ order, revision: (await buyer.read(order)).revision, to: state });
  expect(refused(await to(empty.id, 'ordered')).refused).toBe('no-lines');
  expect(refused(await to(empty.id, 'received')).refused).toBe('wrong-state');
  accepted(await to(empty.id, 'cancelled'));
  expect(refused(await to(empty.id, 'ordered'))).toMatchObject({
    refused: 'wrong-state',
    message: `${empty.number} is cancelled, so it cannot be ordered.`,
  });
  const order = await buyer.ordered(supplier.id, [{ product: tea.id, quantity_milli: 5000 }]);
  expect(refused(await to(order.id, 'closed-short')).refused).toBe('wrong-state');
  accepted(await buyer.receive(order.id, [2000]));
  expect(refused(await to(order.id, 'cancelled')).refused).toBe('wrong-state');
  expect(accepted(await to(order.id, 'closed-short')).state).toBe('closed-short');
  expect(refused(await buyer.receive(order.id, [1000])).refused).toBe('wrong-state');
  expect(accepted(await to(order.id, 'ordered')).state).toBe('partly-received');
});

test('orders are found by number and by supplier, and counted by state', async () => {
  const supplier = await buyer.supplier('Ørsted & Sons');
  const order = await buyer.ordered(supplier.id, [{ product: (await buyer.product('Found')).id }]);
  const found = async (term: string) => (await manager().purchaseOrders({ term })).orders.map(({ id }) => id);
  expect(await found('orsted')).toEqual([order.id]);
  expect(await found(order.number)).toEqual([order.id]);
  expect(await found(String(Number(order.number.slice(3))))).toEqual([order.id]);
  const groups = await shop.client(searchContract, 'manager').all({ term: 'orsted', limit: 5 });
  const shown = groups.find(({ title }) => title === 'Purchase orders');
  expect(shown?.found).toMatchObject([{ title: order.number, detail: 'Ørsted & Sons', argument: order.id }]);
  const mine = await manager().purchaseOrders({ supplier: supplier.id, states: ['draft'] });
  expect(mine.orders).toEqual([]);
  expect(mine.counts).toMatchObject({ draft: 0, ordered: 1, cancelled: 0 });
});

test('on paper are their codes, the quantities and what it comes to', async () => {
  const supplier = await buyer.supplier('Paper');
  const ink = await buyer.product('Ink', { codes: ['INK-1'] });
  accepted(
    await manager().saveSupplierProduct({
      supplier: supplier.id,
      product: ink.id,
      code: 'X-77',
      cost_minor: 950,
    }),
  );
  const order = await buyer.draft(supplier.id, [{ product: ink.id, quantity_milli: 3000, cost_minor: 950 }]);
  const document = await manager().purchaseOrderDocument({ id: order.id });
  const text = JSON.stringify(document);
  for (const words of [order.number, 'Paper', 'Ink', 'X-77 · INK-1', '3 pcs', '€28.50'])
    expect(text).toContain(words);
  const seen = JSON.stringify(await buyer.cashier().purchaseOrderDocument({ id: order.id }));
  expect(seen).not.toContain('28.50');
});

test('the books agree after all this', async () => {
  expect(await shop.verify()).toEqual([]);
});
