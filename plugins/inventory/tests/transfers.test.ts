import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { inventoryContract, type Transfer } from '../api/index.ts';
import { accepted, addProduct, openInventory, refused } from './open-inventory.ts';

let shop: TestShop;
let cellar: string;
beforeAll(async () => {
  shop = await openInventory();
  cellar = accepted(await manager().saveLocation({ name: 'Cellar' })).id;
});
afterAll(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
});

const manager = () => shop.client(inventoryContract, 'manager');
const stock = (name: string, pieces: number) =>
  addProduct(shop, { name, openingStock_milli: pieces * 1000, unitCost_minor: 100 });
const draft = async (lines: readonly (readonly [product: string, pieces: number])[]): Promise<Transfer> =>
  accepted(
    await manager().saveTransfer({
      from: 'shop',
      to: cellar,
      lines: lines.map(([product, pieces]) => ({ product, quantity_milli: pieces * 1000 })),
    }),
  );
/** Pieces at the shop, in the cellar and on the way, and what all of them are worth. */
const where = async (product: string) => {
  const { locations, inTransit_milli, cost } = (await manager().productStock({ product }))!;
  return [
    ...locations.map(({ onHand_milli }) => onHand_milli / 1000),
    inTransit_milli / 1000,
    cost?.value_minor,
  ];
};

describe('a transfer', () => {
  test('is on the way between being sent and received: on hand nowhere, and still worth what it was', async () => {
    const tea = await stock('Tea', 10);
    const { id, number, state } = await draft([[tea.id, 4]]);
    expect(state).toBe('draft');
    expect(number).toMatch(/^TR-\d{6}$/);
    expect(await where(tea.id)).toEqual([10, 0, 0, 1000]);
    accepted(await manager().sendTransfer({ transfer: id }));
    expect(await where(tea.id)).toEqual([6, 0, 4, 1000]);
    expect((await manager().product({ id: tea.id }))?.onHand_milli).toBe(6000);
    const before = await manager().stockValue({});
    expect(before.inTransit_minor).toBe(400);
    const done = accepted(await manager().receiveTransfer({ transfer: id }));
    expect(done).toMatchObject({ state: 'received', lines: [{ received_milli: 4000 }] });
    expect(await where(tea.id)).toEqual([6, 4, 0, 1000]);
    const moves = await manager().stockMoves({ product: tea.id });
    expect(moves.slice(0, 4).map((move) => [move.location?.name, move.quantity_milli / 1000])).toEqual([
      ['Cellar', 4],
      [undefined, -4],
      [undefined, 4],
      ['Shop', -4],
    ]);
    expect(moves[0]).toMatchObject({
      reason: 'transfer',
      document: { provider: 'inventory', label: number },
    });
  });

  test('arrives at once where nobody carries it far', async () => {
    const oil = await stock('Oil', 3);
    const { id } = await draft([[oil.id, 3]]);
    const done = accepted(await manager().sendTransfer({ transfer: id, receive: true }));
    expect(done.state).toBe('received');
    expect(await where(oil.id)).toEqual([0, 3, 0, 300]);
  });

  test('arrives in parts; what never does is lost, and worth nothing any more', async () => {
    const jam = await stock('Jam', 10);
    const cup = await stock('Cup', 2);
    const sent = await draft([
      [jam.id, 6],
      [cup.id, 2],
    ]);
    accepted(await manager().sendTransfer({ transfer: sent.id }));
    const [line] = sent.lines;
    const part = { transfer: sent.id, lines: [{ line: line!.id, quantity_milli: 1000 }] };
    expect(accepted(await manager().receiveTransfer(part)).state).toBe('sent');
    expect(await where(jam.id)).toEqual([4, 1, 5, 1000]);
    const tooMuch = { transfer: sent.id, lines: [{ line: line!.id, quantity_milli: 6000 }] };
    expect(refused(await manager().receiveTransfer(tooMuch))).toMatchObject({
      refused: 'too-much',
      message: 'More Jam than is on the way cannot arrive.',
      data: { open_milli: 5000 },
    });
    const last = {
      transfer: sent.id,
      lines: [{ line: line!.id, quantity_milli: 3000 }],
      rest: 'lost' as const,
    };
    expect(accepted(await manager().receiveTransfer(last))).toMatchObject({
      state: 'received',
      lines: [
        { received_milli: 4000, lost_milli: 2000 },
        { received_milli: 0, lost_milli: 2000 },
      ],
    });
    expect(await where(jam.id)).toEqual([4, 4, 0, 800]);
    expect(await where(cup.id)).toEqual([0, 0, 0, 0]);
  });

  test('that comes back is where it was', async () => {
    const vase = await stock('Vase', 5);
    const { id } = await draft([[vase.id, 5]]);
    accepted(await manager().sendTransfer({ transfer: id }));
    accepted(await manager().receiveTransfer({ transfer: id, lines: [], rest: 'back' }));
    expect(await where(vase.id)).toEqual([5, 0, 0, 500]);
  });

  test('of more than there is, is refused with the product’s name, and nothing of it moves', async () => {
    const rope = await stock('Rope', 5);
    const nail = await stock('Nail', 1);
    const { id } = await draft([
      [rope.id, 5],
      [nail.id, 2],
    ]);
    expect(refused(await manager().sendTransfer({ transfer: id }))).toMatchObject({
      refused: 'out-of-stock',
      message: 'Only 1 left of Nail at Shop.',
    });
    expect(await where(rope.id)).toEqual([5, 0, 0, 500]);
    accepted(await manager().cancelTransfer({ transfer: id }));
    expect(refused(await manager().sendTransfer({ transfer: id }))).toMatchObject({ refused: 'not-a-draft' });
  });

  test('is sent once and received once', async () => {
    const pin = await stock('Pin', 5);
    const { id } = await draft([[pin.id, 1]]);
    const other = await shop.secondTill();
    const tills = [manager(), other.client(inventoryContract, 'manager')];
    const sent = await Promise.all(tills.map((till) => till.sendTransfer({ transfer: id })));
    expect(sent.filter(isRefusal)).toMatchObject([{ refused: 'not-a-draft' }]);
    const received = await Promise.all(tills.map((till) => till.receiveTransfer({ transfer: id })));
    expect(received.filter(isRefusal)).toMatchObject([{ refused: 'not-on-the-way' }]);
    expect(await where(pin.id)).toEqual([4, 1, 0, 500]);
    await other.dispose();
  });
});

test('a draft is changed by whoever saw it last', async () => {
  const wax = await stock('Wax', 5);
  const { id, revision } = await draft([[wax.id, 1]]);
  const lines = [{ product: wax.id, quantity_milli: 2000 }];
  const change = { id, revision, from: cellar, to: 'shop', lines, note: 'By bike' };
  expect(accepted(await manager().saveTransfer(change))).toMatchObject({
    from: { name: 'Cellar' },
    note: 'By bike',
    lines: [{ quantity_milli: 2000 }],
  });
  expect(refused(await manager().saveTransfer(change)).refused).toBe('changed-elsewhere');
  const nowhere = { from: 'shop', to: 'shop', lines };
  expect(refused(await manager().saveTransfer(nowhere)).refused).toBe('same-location');
  const half = { from: 'shop', to: cellar, lines: [{ product: wax.id, quantity_milli: 500 }] };
  expect(refused(await manager().saveTransfer(half)).refused).toBe('whole-only');
  const empty = await draft([]);
  expect(refused(await manager().sendTransfer({ transfer: empty.id })).refused).toBe('empty-transfer');
});

test('a location that goods are on their way to stays in use', async () => {
  const van = accepted(await manager().saveLocation({ name: 'Van' }));
  const kit = await stock('Kit', 1);
  const lines = [{ product: kit.id, quantity_milli: 1000 }];
  const { id } = accepted(await manager().saveTransfer({ from: 'shop', to: van.id, lines }));
  accepted(await manager().sendTransfer({ transfer: id }));
  expect(refused(await manager().archiveLocation({ location: van.id }))).toMatchObject({
    refused: 'has-stock',
  });
  accepted(await manager().receiveTransfer({ transfer: id, lines: [], rest: 'back' }));
  accepted(await manager().archiveLocation({ location: van.id }));
});

test('its note says what goes where', async () => {
  const mug = await stock('Mug', 3);
  const { id, number } = await draft([[mug.id, 3]]);
  const note = JSON.stringify(await manager().transferNote({ id }));
  for (const text of [number, 'Shop', 'Cellar', 'Mug', '3 pcs']) expect(note).toContain(text);
  expect(await manager().transfers({ state: 'draft' })).toContainEqual(
    expect.objectContaining({ id, lines: 1 }),
  );
});
