import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesContract } from '@counterpart/sdk';
import {
  peopleContract,
  peopleNode,
  sendFile,
  type TestShop,
  writePeoplePlugin,
} from '@counterpart/host/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, openRepairs } from './open-repairs.ts';
import { type Workshop, workshopOf } from './workshop.ts';

/** Somebody whom another module keeps, with a device that was photographed, signed for and locked. */
const customer = {
  party: { provider: 'people', ref: 'ada' },
  name: 'Ada Lovelace',
  phone: '+44 20 7946 0958',
};
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=', 'base64');

let folder: string;
let shop: TestShop;
let work: Workshop;
let people: ReturnType<typeof peopleOf>;
const peopleOf = (of: TestShop) => of.client(peopleContract, 'manager');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'people-'));
  shop = await openRepairs({ also: [{ folder: writePeoplePlugin(folder), node: peopleNode }] });
  work = workshopOf(shop);
  people = peopleOf(shop);
});
afterAll(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
  await rm(folder, { recursive: true, force: true });
});

const upload = async () => (await done(sendFile(shop.client(filesContract, 'manager'), PIXEL))).upload;

test('whoever is erased is gone from their tickets; numbers, parts and money stay', async () => {
  await done(people.enter({ id: 'ada', name: 'Ada Lovelace' }));
  const device = {
    kind: 'Phone',
    brand: 'Apple',
    serial: 'IMEI 1',
    fault: 'Ada dropped it',
    passcode: '4711',
  };
  const ticket = await work.takeIn({ customer, note: 'Call Ada at work', devices: [device] });
  await done(work.repairs.addPhoto({ device: ticket.device, upload: await upload() }));
  await done(work.repairs.sign({ ticket: ticket.id, upload: await upload() }));
  await done(work.repairs.saveLabour({ device: ticket.device, name: 'Repair', unitPrice_minor: 5000 }));
  const [kept] = (await people.collect({ id: 'ada' })).filter(({ plugin }) => plugin === 'repairs');
  expect(kept!.values).toEqual(
    expect.arrayContaining(['Ada Lovelace', 'IMEI 1', 'Ada dropped it', '€50.00']),
  );

  expect(await people.erase({ id: 'ada' })).toMatchObject({
    refused: 'repair-open',
    message: expect.stringContaining('RP-000001'),
  });
  await work.ready(ticket.device);
  await done(work.collect(ticket.device, work.cash(5000)));
  await done(people.erase({ id: 'ada' }));

  const now = await work.read(ticket.id);
  expect(JSON.stringify(now)).not.toMatch(/Ada|IMEI|7946/);
  expect(now).toMatchObject({
    number: 'RP-000001',
    customer: { party: null, name: '' },
    signature: null,
    devices: [
      { brand: 'Apple', photos: [], figures: { toPay_minor: 5000 }, collectedWith: expect.any(Object) },
    ],
  });
  for (const term of ['ada', '7946', 'imei']) {
    expect((await work.repairs.devices({ term })).devices).toEqual([]);
  }
  const [left] = (await people.collect({ id: 'ada' })).filter(({ plugin }) => plugin === 'repairs');
  expect(left!.values).toEqual([]);
});
