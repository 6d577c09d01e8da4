import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineNode, sql } from '@counterpart/sdk/node';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { notesContract, notesNode, writeNotesPlugin } from '../testing/notes-plugin.ts';
import { type TestShop, testShop } from '../testing/test-shop.ts';

let folder: string;
let shop: TestShop;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plugins-'));
  const node = defineNode({
    async activate(context) {
      await notesNode.activate(context);
      context.invariants.add({
        id: 'notes.polite',
        title: 'Every note says please.',
        query: sql`with rude as (select id, body from notes_note where body not like '%please%')
                   select * from rude order by id`,
      });
      context.invariants.add({
        id: 'notes.nosy',
        title: 'Nobody else has a PIN.',
        query: sql`select pin_hash from core_person`,
      });
    },
  });
  shop = await testShop({ plugins: [{ folder: writeNotesPlugin(folder), node }] });
});
afterEach(async () => {
  await shop.dispose();
  rmSync(folder, { recursive: true });
});

test('what does not hold is told with its first rows; a check that cannot run is one that failed', async () => {
  await shop.client(notesContract).write({ id: '1', body: 'Tea, please' });
  await shop.client(notesContract).write({ id: '2', body: 'Tea!' });
  expect(await shop.verify()).toEqual([
    {
      invariant: 'notes.nosy',
      title: 'Nobody else has a PIN.',
      plugin: 'notes',
      rows: [{ problem: expect.stringContaining('core_person') }],
    },
    {
      invariant: 'notes.polite',
      title: 'Every note says please.',
      plugin: 'notes',
      rows: [{ id: '2', body: 'Tea!' }],
    },
  ]);
});

/** Writes into the file behind the host's back. */
async function tamper(statements: string): Promise<void> {
  const { shopPath } = shop.host;
  await shop.host.stop();
  const file = new BetterSqlite3(shopPath);
  file.pragma('foreign_keys = off');
  file.exec(statements);
  file.close();
  await shop.restart();
}

test.each([
  [
    'core.commits-apart',
    `insert into core_commit select first_seq, last_seq + 1000000, till, plugin, user, label, at from core_commit limit 1`,
  ],
  [
    'core.commits-journalled',
    `delete from core_change where seq = (select max(last_seq) - 1 from core_commit where last_seq > first_seq)`,
  ],
  [
    'core.references',
    `insert into core_tax_rate (id, tax_class, rate, name, rate_ppm, position) values ('x', 'none', 'x', 'x', 0, 9)`,
  ],
  [
    'core.audit-chain',
    `drop trigger if exists core_audit__posted_u; update core_audit set action = 'nothing' where seq = 1`,
  ],
])('what was changed behind the back of the host breaks %s', async (invariant, statements) => {
  await shop.call('modules.disable', { module: 'notes' });
  expect(await shop.verify()).toEqual([]);
  await tamper(statements);
  expect((await shop.verify()).map((violation) => violation.invariant)).toContain(invariant);
});

test('a plugin that is switched off has nothing to prove', async () => {
  await shop.call('modules.disable', { module: 'notes' });
  expect(await shop.verify()).toEqual([]);
});
