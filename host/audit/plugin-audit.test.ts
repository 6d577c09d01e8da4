import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineContract, operation, v } from '@counterpart/sdk';
import { AuditLog, Database, defineNode, sql, TransactionManager } from '@counterpart/sdk/node';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestShop, testShop, writePlugin } from '../testing/index.ts';

const drawerContract = defineContract('drawer/v1', {
  open: operation({
    scope: 'shop',
    permission: 'drawer.open',
    description: 'Opens the drawer.',
    input: v.object({ action: v.string(), refuse: v.optional(v.boolean(), false) }),
    output: v.object({ sealed: v.string() }),
    refusals: ['stuck'],
  }),
});

const drawer = defineNode({
  activate({ container, contracts }) {
    const transactions = container.get<TransactionManager>(TransactionManager);
    const audit = container.get<AuditLog>(AuditLog);
    const database = container.get<Database>(Database);
    contracts.implement(drawerContract, {
      async open({ action, refuse }) {
        const outcome = await transactions.run(async (tx) => {
          await audit.append(tx, { action, subject: 'till', data: { amount_minor: 5 } });
          if (refuse) tx.refuse('stuck', 'The drawer is stuck.');
          return undefined;
        });
        return outcome ?? (await database.get<{ sealed: string }>(sql`select sha256('abc') as sealed`))!;
      },
    });
  },
});

let folder: string;
let shop: TestShop;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'drawer-'));
  const permissions = [{ id: 'drawer.open', title: 'Open the drawer', roles: ['cashier'] }];
  const manifest = { id: 'drawer', provides: ['drawer/v1'], contributes: { permissions } };
  shop = await testShop({ plugins: [{ folder: writePlugin(folder, manifest), node: drawer }], rerun: true });
});
afterEach(async () => {
  await shop.dispose();
  rmSync(folder, { recursive: true });
});

const open = (input: { action: string; refuse?: boolean }) =>
  shop.client(drawerContract, 'cashier').open(input);
function logged(): unknown[] {
  const books = new Sqlite(join(shop.folder, '../shop.db'), { readonly: true });
  const entries = books
    .prepare(`select action, subject, user, data from core_audit where action like 'drawer.%'`)
    .all();
  books.close();
  return entries;
}

test('what a plugin logs stands in the chain with who did it, or not at all', async () => {
  await open({ action: 'drawer.opened' });
  expect(await open({ action: 'drawer.opened', refuse: true })).toMatchObject({ refused: 'stuck' });
  expect(logged()).toEqual([
    {
      action: 'drawer.opened',
      subject: 'till',
      user: expect.stringMatching(/./),
      data: '{"amount_minor":5}',
    },
  ]);
  expect(await shop.verify()).toEqual([]);
});

test('a plugin logs in its own name only', async () => {
  await expect(open({ action: 'person.pin-set' })).rejects.toMatchObject({ code: 'bad-audit-action' });
  expect(logged()).toEqual([]);
});

test('a query can prove a seal', async () => {
  const sealed = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await open({ action: 'drawer.opened' })).toEqual({ sealed });
});
