import { join } from 'node:path';
import { inventoryContract } from '@counterpart/inventory/api';
import { type TestShop, testShop } from '@counterpart/host/testing';
import { isRefusal, type Refusal } from '@counterpart/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import inventory from '../../plugins/inventory/node/index.ts';
import { workshopContract } from './workshop/api/index.ts';
import workshop from './workshop/node/index.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await testShop({
    rerun: true,
    plugins: [
      { folder: join(import.meta.dirname, '../../plugins/inventory'), node: inventory },
      { folder: join(import.meta.dirname, 'workshop'), node: workshop },
    ],
  });
});
afterAll(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
});

const manager = () => shop.client(inventoryContract, 'manager');
const jobs = (of: TestShop = shop) => of.client(workshopContract, 'cashier');

async function done<T extends object>(operation: Promise<T | Refusal>): Promise<T> {
  const result = await operation;
  if (isRefusal(result)) throw new Error(result.message);
  return result;
}

async function part(name: string, stock_milli: number, unitCost_minor = 450): Promise<string> {
  const product = { name, price_minor: 900, openingStock_milli: stock_milli, unitCost_minor };
  return (await done(manager().saveProduct(product))).product.id;
}
const reserve = (ref: string, quantity_milli: number, job = '7') =>
  jobs().addPart({ job, ref, quantity_milli });
const stock = async (product: string) => {
  const { onHand_milli, reserved_milli, reservations, cost } = (await manager().productStock({ product }))!;
  return { onHand_milli, reserved_milli, promised: reservations.length, value_minor: cost?.value_minor };
};

describe('a part of a job', () => {
  test('is reserved, used once and put back once, at what it cost', async () => {
    const screen = await part('Screen', 3000);
    const { id } = await done(reserve(screen, 2000));
    expect(await stock(screen)).toEqual({
      onHand_milli: 3000,
      reserved_milli: 2000,
      promised: 1,
      value_minor: 1350,
    });
    expect((await manager().productStock({ product: screen }))?.reservations).toMatchObject([
      { owner: { provider: 'workshop', ref: '7', label: 'Job 7' }, location: { name: 'Shop' } },
    ]);
    expect(await done(jobs().usePart({ part: id }))).toMatchObject({ state: 'used', cost_minor: 900 });
    expect(await jobs().usePart({ part: id })).toMatchObject({
      refused: 'reservation-settled',
      message: 'Screen was taken for Job 7 already.',
    });
    expect(await jobs().removePart({ part: id })).toMatchObject({ refused: 'reservation-settled' });
    expect(await stock(screen)).toEqual({
      onHand_milli: 1000,
      reserved_milli: 0,
      promised: 0,
      value_minor: 450,
    });
    const [move] = await manager().stockMoves({ product: screen });
    expect(move).toMatchObject({ reason: 'used', quantity_milli: -2000, document: { label: 'Job 7' } });
    expect(await done(jobs().returnPart({ part: id }))).toMatchObject({ cost_minor: 900 });
    expect(await jobs().returnPart({ part: id })).toMatchObject({ refused: 'reservation-settled' });
    expect(await stock(screen)).toMatchObject({ onHand_milli: 3000, value_minor: 1350 });
  });

  test('that is taken off its job is for everybody again, once', async () => {
    const cable = await part('Cable', 1000);
    const { id } = await done(reserve(cable, 1000));
    expect(await reserve(cable, 1000, '8')).toMatchObject({
      refused: 'out-of-stock',
      message: 'Cable is out of stock.',
    });
    await done(jobs().removePart({ part: id }));
    expect(await jobs().removePart({ part: id })).toMatchObject({
      refused: 'reservation-settled',
      message: 'Cable is no longer reserved for Job 7.',
    });
    await done(reserve(cable, 1000, '8'));
    expect(await stock(cable)).toMatchObject({ onHand_milli: 1000, reserved_milli: 1000, promised: 1 });
  });

  test('is not put back before it was used', async () => {
    const glue = await part('Glue', 1000);
    const { id } = await done(reserve(glue, 1000));
    expect(await jobs().returnPart({ part: id })).toMatchObject({ refused: 'reservation-settled' });
  });
});

test('a numbered part is used by its number, and put back with it', async () => {
  const board = await part('Board', 0);
  await done(manager().trackSerials({ product: board, tracked: true, warrantyMonths: null }));
  await done(
    manager().moveSerials({ product: board, direction: 'in', serials: ['B-1', 'B-2'], reason: 'received' }),
  );
  const { id } = await done(reserve(board, 1000));
  expect(await jobs().usePart({ part: id })).toMatchObject({
    refused: 'serial-needed',
    message: 'Each Board has a serial number. Say which one leaves: scan it or choose it.',
  });
  expect(await jobs().usePart({ part: id, serials: ['B-3'] })).toMatchObject({
    refused: 'serial-not-in-stock',
  });
  const states = async () =>
    Object.fromEntries((await manager().serials({ product: board })).map((one) => [one.serial, one.state]));
  await done(jobs().usePart({ part: id, serials: ['b-2'] }));
  expect(await states()).toEqual({ 'B-1': 'in-stock', 'B-2': 'sold' });
  await done(jobs().returnPart({ part: id }));
  expect(await states()).toEqual({ 'B-1': 'in-stock', 'B-2': 'in-stock' });
});

test('what is promised is not adjusted away from those it is promised to, but goods that are gone are gone', async () => {
  const lens = await part('Lens', 2000);
  const { id } = await done(reserve(lens, 2000));
  const take = (reason: 'received' | 'lost') =>
    manager().adjustStock({ product: lens, by: { kind: 'change', quantity_milli: -1000 }, reason });
  expect(await take('received')).toMatchObject({ refused: 'out-of-stock' });
  await done(take('lost'));
  // One of two is left: the job cannot have both.
  expect(await jobs().usePart({ part: id })).toMatchObject({
    refused: 'out-of-stock',
    message: 'Only 1 left of Lens.',
  });
  expect(await jobs().parts({ job: '7' })).toContainEqual(expect.objectContaining({ id, state: 'reserved' }));
});

test('a shop that sells what it does not have promises it, too', async () => {
  const { product } = await done(
    manager().saveProduct({ name: 'On order', price_minor: 1, negativeStock: 'allow' }),
  );
  const { id } = await done(reserve(product.id, 1000));
  await done(jobs().usePart({ part: id }));
  expect(await stock(product.id)).toMatchObject({ onHand_milli: -1000, reserved_milli: 0 });
});

test('a job reserves where it says', async () => {
  const bench = await done(manager().saveLocation({ name: 'Bench' }));
  const knob = await part('Knob', 1000);
  const ask = { job: '9', ref: knob, quantity_milli: 1000, location: bench.id };
  expect(await jobs().addPart(ask)).toMatchObject({
    refused: 'out-of-stock',
    message: 'Knob is out of stock at Bench. Shop has 1.',
  });
});

test('of two tills that take the same part at once, one does', async () => {
  const chip = await part('Chip', 5000);
  const other = await shop.secondTill();
  const { id } = await done(reserve(chip, 1000));
  const answers = await Promise.all([jobs().usePart({ part: id }), jobs(other).usePart({ part: id })]);
  expect(answers.filter(isRefusal)).toMatchObject([{ refused: 'reservation-settled' }]);
  expect(await stock(chip)).toMatchObject({ onHand_milli: 4000, reserved_milli: 0 });
  await other.dispose();
});

test('while inventory is off nothing is reserved; when it is back, everything is as it was', async () => {
  const fuse = await part('Fuse', 1000);
  const { id } = await done(reserve(fuse, 1000));
  await shop.call('modules.disable', { module: 'inventory' });
  expect(await reserve(fuse, 1000)).toMatchObject({ refused: 'no-stock-ledger' });
  expect(await jobs().usePart({ part: id })).toMatchObject({ refused: 'no-stock-ledger' });
  await shop.call('modules.enable', { module: 'inventory' });
  await done(jobs().usePart({ part: id }));
  expect(await stock(fuse)).toMatchObject({ onHand_milli: 0, reserved_milli: 0 });
});
