import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesContract, printingContract } from '@counterpart/sdk';
import { sendFile, type TestShop } from '@counterpart/host/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeptBackup } from '../../host/backup/backup-manifest.ts';
import { replaceShop, restoreBackup } from '../../host/backup/restore-backup.ts';
import { done, openRepairs } from './open-repairs.ts';
import { type Workshop, workshopOf } from './workshop.ts';

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
const QUIET = { info() {}, warn() {}, error() {} };
const EDITH = { party: null, name: 'Edith Clarke', phone: '0171 5550199' };
const SAYS_WHO = ['edith', 'clarke', '5550199', '356938035643809', 'her bath'];

let shop: TestShop;
let work: Workshop;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'walk-ins-'));
  shop = await openRepairs();
  work = workshopOf(shop);
});
afterEach(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
  await rm(folder, { recursive: true, force: true });
});

const upload = async () => (await done(sendFile(shop.client(filesContract, 'manager'), PIXEL))).upload;
/** Photographed, signed for, printed, repaired and collected. */
const repaired = async (customer = EDITH) => {
  const ticket = await work.takeIn({
    customer,
    note: 'Edith comes on Friday',
    devices: [
      { brand: 'Fairphone', serial: '356938035643809', fault: 'Fell into her bath', passcode: '4711' },
    ],
  });
  await done(work.repairs.addPhoto({ device: ticket.device, upload: await upload() }));
  await done(work.repairs.sign({ ticket: ticket.id, upload: await upload() }));
  await shop.client(printingContract).addPrinter({ name: 'Stubs', host: '127.0.0.1', port: 9 });
  await done(work.repairs.printPaper({ paper: 'job-ticket', ref: ticket.id }));
  await work.ready(ticket.device, 'unrepaired');
  await done(work.repairs.collectDevice({ device: ticket.device }));
  return ticket;
};
const stop = () => shop.host.stop();
/** What of a person the bytes of a file still tell. */
const toldBy = async (path: string) => {
  const bytes = (await readFile(path)).toString('latin1').toLowerCase();
  return SAYS_WHO.filter((word) => bytes.includes(word));
};

test('whoever walked in gets what is kept about them: a page, and the same for a machine, with their pictures', async () => {
  const first = await repaired();
  await work.takeIn({ customer: { ...EDITH, phone: '+49 171 5550199' } });
  await work.takeIn({ customer: { party: null, name: 'Edith Clarke', phone: '' } });
  const again = await work.takeIn({ customer: { ...EDITH, phone: '0171/5550199' } });
  expect(await work.repairs.walkIn({ ticket: first.id })).toEqual({
    name: 'Edith Clarke',
    tickets: [first.number, again.number],
  });

  const { files, parts } = await done(work.repairs.exportWalkIn({ ticket: again.id }));
  const [page, data] = files;
  expect(parts).toBe(1);
  for (const word of ['Edith Clarke', '0171 5550199', 'Fell into her bath', first.number, again.number])
    expect(page!.text).toContain(word);
  const told = JSON.parse(data!.text) as {
    records: { sections: { files: string[] }[] }[];
    files: { id: string; type: string; bytes: number; base64: string }[];
  };
  const named = told.records.flatMap(({ sections }) => sections.flatMap(({ files: ids }) => ids));
  expect(new Set(told.files.map(({ id }) => id))).toEqual(new Set(named));
  expect(told.files.length).toBeGreaterThan(0);
  for (const { type, bytes, base64 } of told.files) {
    const content = Buffer.from(base64, 'base64');
    expect(type).toBe('image/webp');
    expect(content.byteLength).toBe(bytes);
    expect(content.subarray(8, 12).toString('latin1')).toBe('WEBP');
    expect(page!.text).toContain(`data:${type};base64,${base64}`);
  }
});

test('whoever is erased is in no byte of the files any more; what was done stays, and nothing is written about them', async () => {
  const { id, number } = await repaired();
  await done(work.repairs.eraseWalkIn({ ticket: id }));

  expect(await work.read(id)).toMatchObject({ number, customer: { name: '', phone: '' }, signature: null });
  expect(await work.repairs.walkIn({ ticket: id })).toBeNull();
  for (const term of ['Edith', '5550199', '356938']) {
    expect((await work.repairs.devices({ term })).devices).toEqual([]);
  }
  const { revision, due, priority, technician, note } = await work.read(id);
  const header = { id, revision, due, priority, technician, note };
  const writes = [
    work.repairs.saveTicket({ ...header, customer: EDITH }),
    work.repairs.sign({ ticket: id, upload: await upload() }),
    work.repairs.addDevice({ ticket: id, device: { brand: 'Apple' } }),
    work.repairs.exportWalkIn({ ticket: id }),
    work.repairs.eraseWalkIn({ ticket: id }),
  ];
  for (const write of writes) {
    expect(await work.refused(write)).toMatchObject({
      refused: 'erased',
      message: expect.stringContaining(number),
    });
  }
  await stop();
  expect(await toldBy(shop.host.shopPath)).toEqual([]);
  expect(await toldBy(join(shop.folder, 'till.db'))).toEqual([]);
  await shop.restart();
});

test('books from before, brought back, forget them again, also where the device was still here', async () => {
  const open = await work.takeIn({ customer: EDITH });
  const backup = (await shop.call('backup.make', {})) as KeptBackup;
  await work.ready(open.device, 'unrepaired');
  await done(work.repairs.collectDevice({ device: open.device }));
  await done(work.repairs.eraseWalkIn({ ticket: open.id }));
  const { shopPath } = shop.host;
  await stop();
  const restored = await restoreBackup({
    backup: backup.path,
    into: join(folder, 'restored'),
    till: { id: 'till-9', name: 'Till 9' },
    logger: QUIET,
    instead: shopPath,
  });
  expect(await toldBy(restored.shopPath)).toContain('edith');
  await replaceShop(restored, shopPath, Date.now());
  await shop.restart();
  await vi.waitFor(async () => expect((await work.read(open.id)).customer.name).toBe(''));
  await stop();
  expect(await toldBy(shopPath)).toEqual([]);
  await shop.restart();
});

test('a device that is still here keeps its person, and so does a record of another module', async () => {
  const { id, number } = await work.takeIn({ customer: EDITH });
  expect(await work.refused(work.repairs.eraseWalkIn({ ticket: id }))).toMatchObject({
    refused: 'repair-open',
    data: { number },
  });
  const kept = await work.takeIn({ customer: { ...EDITH, party: { provider: 'customers', ref: 'c-1' } } });
  expect(await work.repairs.walkIn({ ticket: kept.id })).toBeNull();
  for (const ask of [
    work.repairs.exportWalkIn({ ticket: kept.id }),
    work.repairs.eraseWalkIn({ ticket: kept.id }),
  ]) {
    expect(await work.refused(ask)).toMatchObject({ refused: 'kept-elsewhere' });
  }
});

test('only who may gives out and erases', async () => {
  const { id } = await work.takeIn({ customer: EDITH });
  for (const method of ['walkIn', 'exportWalkIn', 'eraseWalkIn']) {
    const asked = shop.call(`repairs.${method}`, { ticket: id }, 'cashier');
    await expect(asked).rejects.toMatchObject({ code: 'not-permitted' });
  }
});
