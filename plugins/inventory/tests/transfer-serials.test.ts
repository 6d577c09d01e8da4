import { afterAll, beforeAll, expect, test } from 'vitest';
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

/** Phones of which each has one of these numbers, at the shop. */
async function phones(name: string, ...serials: string[]): Promise<string> {
  const { id } = await addProduct(shop, { name });
  accepted(await manager().trackSerials({ product: id, tracked: true, warrantyMonths: null }));
  accepted(await manager().moveSerials({ product: id, direction: 'in', serials, reason: 'received' }));
  return id;
}

async function draft(product: string, pieces: number, serials?: string[]): Promise<Transfer> {
  const line = { product, quantity_milli: pieces * 1000, ...(serials && { serials }) };
  return accepted(await manager().saveTransfer({ from: 'shop', to: cellar, lines: [line] }));
}

async function sent(product: string, serials: string[]): Promise<Transfer> {
  const { id } = await draft(product, serials.length, serials);
  return accepted(await manager().sendTransfer({ transfer: id }));
}

/** The number, where it is, or what became of it. */
async function places(product: string) {
  const all = await manager().serials({ product });
  return Object.fromEntries(all.map(({ serial, state, location }) => [serial, location?.name ?? state]));
}

test('sent numbers are on their way, and in the cellar when the whole of it is received', async () => {
  const phone = await phones('Phone', 'P-1', 'P-2', 'P-3');
  const away = await sent(phone, ['p-1', 'P-2']);
  expect(away.lines).toMatchObject([{ hasSerials: true, serials: ['p-1', 'P-2'], onTheWay: ['P-1', 'P-2'] }]);
  expect(await places(phone)).toEqual({ 'P-1': 'in-transit', 'P-2': 'in-transit', 'P-3': 'Shop' });
  expect(accepted(await manager().receiveTransfer({ transfer: away.id })).lines).toMatchObject([
    { onTheWay: [] },
  ]);
  expect(await places(phone)).toEqual({ 'P-1': 'Cellar', 'P-2': 'Cellar', 'P-3': 'Shop' });
  const [found] = await manager().serials({ product: phone, term: 'P-1' });
  const { events } = (await manager().serial({ id: found!.id }))!;
  expect(
    events.map(({ direction, location, document }) => [direction, location?.name, document?.label]),
  ).toEqual([
    [1, 'Cellar', away.number],
    [-1, 'Shop', away.number],
    [1, 'Shop', undefined],
  ]);
});

test('numbers are sent and received at once', async () => {
  const watch = await phones('Watch', 'W-1');
  const { id } = await draft(watch, 1, ['W-1']);
  accepted(await manager().sendTransfer({ transfer: id, receive: true }));
  expect(await places(watch)).toEqual({ 'W-1': 'Cellar' });
});

test('a numbered thing is not sent without saying which', async () => {
  const radio = await phones('Radio', 'R-1', 'R-2');
  const { id } = await draft(radio, 1);
  expect(refused(await manager().sendTransfer({ transfer: id }))).toMatchObject({
    refused: 'serial-needed',
    message: 'Each Radio has a serial number. Say which one leaves: scan it or choose it.',
  });
  const strange = await draft(radio, 1, ['R-9']);
  expect(refused(await manager().sendTransfer({ transfer: strange.id }))).toMatchObject({
    refused: 'serial-not-in-stock',
    message: 'Radio R-9 is not in stock here. Nobody has booked it in.',
  });
  expect(await places(radio)).toEqual({ 'R-1': 'Shop', 'R-2': 'Shop' });
});

test('what arrives in parts is named; what goes back is where it was', async () => {
  const camera = await phones('Camera', 'C-1', 'C-2', 'C-3');
  const { id, lines } = await sent(camera, ['C-1', 'C-2', 'C-3']);
  const line = lines[0]!.id;
  const receive = (serials?: string[], rest: 'wait' | 'back' = 'wait') =>
    manager().receiveTransfer({ transfer: id, lines: [{ line, quantity_milli: 1000, serials }], rest });
  expect(refused(await receive())).toMatchObject({
    refused: 'serial-needed',
    message: 'Each Camera has a serial number. Say which ones arrived: scan them or choose them.',
  });
  expect(refused(await receive(['C-4']))).toMatchObject({
    refused: 'serial-not-on-the-way',
    message: 'Camera C-4 is not on the way. Look at it again.',
  });
  expect(refused(await receive(['C-1', 'C-2'])).refused).toBe('too-many-serials');
  expect(accepted(await receive(['c-2'])).lines).toMatchObject([{ onTheWay: ['C-1', 'C-3'] }]);
  expect(refused(await receive(['C-2'])).refused).toBe('serial-not-on-the-way');
  expect(accepted(await receive(['C-3'], 'back')).state).toBe('received');
  expect(await places(camera)).toEqual({ 'C-1': 'Shop', 'C-2': 'Cellar', 'C-3': 'Cellar' });
});

test('what is lost on its way is gone, and comes in again when it is found', async () => {
  const lamp = await phones('Lamp', 'L-1', 'L-2');
  const { id } = await sent(lamp, ['L-1', 'L-2']);
  accepted(await manager().receiveTransfer({ transfer: id, lines: [], rest: 'lost' }));
  expect(await places(lamp)).toEqual({ 'L-1': 'gone', 'L-2': 'gone' });
  accepted(
    await manager().moveSerials({ product: lamp, direction: 'in', serials: ['L-1'], reason: 'found' }),
  );
  expect(await places(lamp)).toEqual({ 'L-1': 'Shop', 'L-2': 'gone' });
});

test('a number that is on its way comes in by its transfer and in no other way', async () => {
  const drone = await phones('Drone', 'D-1');
  const { id, number } = await sent(drone, ['D-1']);
  const again = { product: drone, direction: 'in' as const, serials: ['D-1'], reason: 'found' as const };
  expect(refused(await manager().moveSerials(again))).toMatchObject({
    refused: 'serial-in-stock',
    message: `Drone D-1 is on its way with ${number}. Take it in there, or look at the number again.`,
  });
  const off = { product: drone, tracked: false, warrantyMonths: null };
  expect(refused(await manager().trackSerials(off)).message).toBe(
    '1 of Drone are on the way with a number. Take them in first.',
  );
  accepted(await manager().receiveTransfer({ transfer: id, lines: [], rest: 'back' }));
  expect(await places(drone)).toEqual({ 'D-1': 'Shop' });
});
