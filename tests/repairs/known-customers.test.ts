import { join } from 'node:path';
import { customersContract } from '@counterpart/customers/api';
import type { TestShop } from '@counterpart/host/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import customers from '../../plugins/customers/node/index.ts';
import { done, openRepairs } from './open-repairs.ts';
import { type Workshop, workshopOf } from './workshop.ts';

let shop: TestShop;
let work: Workshop;

beforeEach(async () => {
  const folder = join(import.meta.dirname, '../../plugins/customers');
  shop = await openRepairs({ also: [{ folder, node: customers }] });
  work = workshopOf(shop);
});
afterEach(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
});

const people = () => shop.client(customersContract, 'manager');
const customer = async (name: string, phone: string) => {
  const saved = await done(people().saveCustomer({ name, phones: [{ label: '', value: phone }] }));
  return { id: saved.id, name, phone };
};
type Known = Awaited<ReturnType<typeof customer>>;
const merge = (from: Known, into: Known) => done(people().mergeCustomers({ from: from.id, into: into.id }));
const bring = ({ id, name, phone }: Known, model: string) =>
  work.takeIn({
    customer: { party: { provider: 'customers', ref: id }, name, phone },
    devices: [{ kind: 'Phone', brand: 'Apple', model, serial: `IMEI ${model}`, fault: 'Broken' }],
  });
const of = ({ id }: Known) => ({ provider: 'customers', refs: [id] });
const models = (found: readonly { readonly model: string }[]) => found.map(({ model }) => model);

test('after merges, one after the other, everything that came under an older reference is suggested and listed', async () => {
  const ada = await customer('Ada Lovelace', '0151 1111');
  const byron = await customer('Ada Byron', '0151 2222');
  const king = await customer('Ada King', '0151 3333');
  await bring(ada, 'One');
  await bring(byron, 'Two');
  await merge(ada, byron);
  await merge(byron, king);
  await bring(king, 'Three');

  // Whichever reference somebody still has in hand.
  for (const party of [of(king), of(byron), of(ada)]) {
    expect(models(await work.repairs.knownDevices({ party }))).toEqual(['Three', 'Two', 'One']);
    const listed = await work.repairs.devices({ party });
    expect(listed.total).toBe(3);
    expect(listed.devices).toMatchObject(
      Array.from({ length: 3 }, () => ({ customer: 'Ada King', phone: '0151 3333' })),
    );
  }
  expect(await work.repairs.deviceHistory({ serial: 'IMEI One' })).toMatchObject([{ customer: 'Ada King' }]);
});

test('a customer with a very long name and phone brings a device like anybody else', async () => {
  const long = await customer('Ada '.repeat(49).trim(), `0151 1111, ${'only after six, '.repeat(20)}`.trim());
  const { id } = await bring(long, 'One');
  const { revision, customer: written, due, priority, technician, note } = await work.read(id);
  await done(work.repairs.saveTicket({ id, revision, customer: written, due, priority, technician, note }));
});

test('nothing is taken in for somebody who was erased meanwhile; somebody known needs no name beside', async () => {
  const [gone, here] = [await customer('Ada Byron', '0151 2222'), await customer('Ada King', '0151 3333')];
  const at = (ref: string, name = '') => ({ party: { provider: 'customers', ref }, name, phone: '' });
  const devices = [{ kind: 'Phone' }];
  const { id, revision, due, priority, technician, note, ...taken } = await done(
    work.repairs.openTicket({ customer: at(here.id), devices }),
  );
  expect(taken.customer).toMatchObject({ name: 'Ada King', phone: '0151 3333' });
  await done(people().erasePerson({ customer: gone.id }));
  const refused = { refused: 'unknown-party' };
  for (const ref of [gone.id, 'nobody'])
    expect(await work.repairs.openTicket({ customer: at(ref, 'Ada Byron'), devices })).toMatchObject(refused);
  const change = { id, revision, due, priority, technician, note, customer: at(gone.id, 'Ada Byron') };
  expect(await work.repairs.saveTicket(change)).toMatchObject(refused);
  await shop.call('modules.disable', { module: 'customers' });
  await done(work.repairs.saveTicket({ ...change, customer: taken.customer }));
});

test('the till finds what is ready under the name that its customer has now', async () => {
  const ada = await customer('Ada Byron', '0151 2222');
  const king = await customer('Ada King', '0170 3333');
  const { device } = await bring(ada, 'One');
  await merge(ada, king);
  await work.ready(device);
  for (const term of ['king', '0170 3333', 'byron'])
    expect(await work.till.search({ term })).toMatchObject([{ ref: device }]);
});

test('a ticket says what its customer is called now, and keeps what was printed', async () => {
  const ada = await customer('Ada Byron', '0151 2222');
  const { id } = await bring(ada, 'One');
  const { revision } = (await people().customer({ id: ada.id }))!;
  await done(people().saveCustomer({ id: ada.id, revision, name: 'Ada Lovelace' }));

  const written = { party: { provider: 'customers', ref: ada.id }, name: 'Ada Byron', phone: '0151 2222' };
  expect(await work.read(id)).toMatchObject({
    customer: written,
    knownAs: { name: 'Ada Lovelace', phone: '0151 2222' },
  });
  expect(JSON.stringify(await work.repairs.paper({ paper: 'job-ticket', ref: id }))).toContain('Ada Byron');
  for (const term of ['Lovelace', 'Byron']) {
    expect((await work.repairs.devices({ term })).devices).toMatchObject([{ customer: 'Ada Lovelace' }]);
  }

  await shop.call('modules.disable', { module: 'customers' });
  expect(await work.read(id)).toMatchObject({ customer: written, knownAs: null });
  expect((await work.repairs.devices({ term: 'byron' })).devices).toMatchObject([{ customer: 'Ada Byron' }]);
});
