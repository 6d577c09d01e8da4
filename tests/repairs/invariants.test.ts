import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { TestShop } from '@counterpart/host/testing';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { repairsInvariants } from '../../plugins/repairs/node/invariants/repairs-invariants.ts';
import { done, openRepairs } from './open-repairs.ts';
import { workshopOf } from './workshop.ts';

let shop: TestShop;
let books: Sqlite.Database;
const ids: Record<string, string> = {};

/** A shop with a repair that was paid, one under warranty, one that is open with a part in it, one given up, and deposits. */
beforeAll(async () => {
  shop = await openRepairs();
  const work = workshopOf(shop);
  const screen = await work.addProduct('Screen', 9000);
  const part = async (device: string) =>
    (await done(work.repairs.addPart({ device, ref: screen }))).devices[0]!.parts.at(-1)!.id;
  const paid = await work.takeIn();
  await part(paid.device);
  await work.deposit(paid.id, 500);
  await work.ready(paid.device);
  await done(
    work.collect(paid.device, [
      { method: 'repairs.deposit', tendered_minor: 500, reference: paid.number },
      { method: 'cash', tendered_minor: 400 },
    ]),
  );
  const claim = await work.takeIn({ devices: [{ claimOf: paid.device }] });
  await part(claim.device);
  await work.ready(claim.device);
  await done(work.repairs.collectDevice({ device: claim.device }));
  const open = await work.takeIn();
  await part(open.device);
  await done(work.repairs.usePart({ part: await part(open.device) }));
  await work.deposit(open.id, 700);
  await done(work.repairs.makeEstimate({ device: open.device }));
  const off = await work.takeIn();
  await part(off.device);
  await done(work.repairs.cancelTicket({ ticket: off.id, reason: 'Nobody came' }));
  Object.assign(ids, {
    paid: paid.device,
    claim: claim.device,
    open: open.device,
    off: off.device,
    ticket: open.id,
  });
  expect(await shop.verify()).toEqual([]);
  const copy = join(shop.folder, 'copy.db');
  const source = new Sqlite(shop.host.shopPath, { readonly: true });
  source.exec(`vacuum into '${copy}'`);
  source.close();
  books = new Sqlite(copy);
  books.pragma('foreign_keys = off');
  books.pragma('ignore_check_constraints = on');
  const triggers = books.prepare(`select name from sqlite_master where type = 'trigger'`).pluck().all();
  for (const name of triggers) books.exec(`drop trigger "${String(name)}"`);
}, 60_000);
afterAll(async () => {
  books.close();
  await shop.dispose();
});

beforeEach(() => void books.exec('begin'));
afterEach(() => void books.exec('rollback'));

function found(): string[] {
  return repairsInvariants
    .filter(({ query }) => books.prepare(query.text).all(...query.values).length > 0)
    .map(({ id }) => id);
}

test('the books of a day are right', () => {
  expect(found()).toEqual([]);
});

const device = (name: string) => `id = '{${name}}'`;
const ofDevice = (name: string) => `device_id = '{${name}}'`;

test.each([
  ['repairs.deposit-left', `update repairs_deposit set left_minor = left_minor - 1 where state = 'held'`],
  ['repairs.deposit-used-once', `update repairs_deposit_move set amount_minor = -501 where kind = 'used'`],
  ['repairs.deposit-state', `update repairs_deposit set state = 'spent' where state = 'held'`],
  ['repairs.deposit-state', `update repairs_deposit set state = 'asked' where state = 'spent'`],
  ['repairs.deposit-move-signs', `update repairs_deposit_move set kind = 'restored' where kind = 'used'`],
  ['repairs.parts-settled', `update repairs_part set settled = null where ${ofDevice('paid')}`],
  ['repairs.parts-settled', `update repairs_part set state = 'reserved' where ${ofDevice('off')}`],
  [
    'repairs.parts-open',
    `update repairs_part set settled = 'billed' where ${ofDevice('open')} and state = 'used'`,
  ],
  ['repairs.parts-billed', `update repairs_part set settled = 'billed' where ${ofDevice('claim')}`],
  ['repairs.parts-written-off', `update repairs_part set settled = 'written-off' where ${ofDevice('paid')}`],
  [
    'repairs.parts-promised',
    `update repairs_part set ledger = 'released' where ${ofDevice('open')} and state = 'reserved'`,
  ],
  [
    'repairs.parts-promised',
    `update repairs_part set reservation = null where ${ofDevice('open')} and state = 'used'`,
  ],
  ['repairs.numbers', `delete from repairs_ticket where number = 2`],
  ['repairs.numbers', `update repairs_sequence set next = 9`],
  ['repairs.closed-devices', `update repairs_device set closed_at = null where ${device('paid')}`],
  ['repairs.closed-tickets', `update repairs_ticket set closed_at = 1 where id = '{ticket}'`],
  ['repairs.state-history', `update repairs_device set state_id = 'diagnosing' where ${device('open')}`],
  ['repairs.state-history', `update repairs_device set since_at = since_at + 1 where ${device('open')}`],
  [
    'repairs.state-chain',
    `update repairs_device_event set from_id = 'on-hold' where ${ofDevice('paid')} and kind = 'collected'`,
  ],
  ['repairs.warranty-once', `delete from repairs_warranty where ${device('paid')}`],
  ['repairs.warranty-once', `insert into repairs_warranty values ('{claim}', '2030-01-01', 1)`],
  ['repairs.warranty-set', `update repairs_warranty set set_at = set_at + 1`],
  ['repairs.claims', `update repairs_device set claim_of = '{open}' where ${device('paid')}`],
  [
    'repairs.collected-once',
    `insert into repairs_pickup select id || 'x', device_id, kind, null, null, null, 1000, 0, at from repairs_pickup`,
  ],
  [
    'repairs.one-open-estimate',
    `insert into repairs_estimate select id || 'x', device_id, 2, 'approved', 1, '[]', 1, null, null, null, null from repairs_estimate`,
  ],
  ['repairs.roles', `update repairs_state set role = null where role = 'claim'`],
])('%s finds: %s', (invariant, damage) => {
  books.exec(damage.replaceAll(/\{(\w+)\}/g, (hole, name: string) => ids[name] ?? hole));
  expect(found()).toContain(invariant);
});
