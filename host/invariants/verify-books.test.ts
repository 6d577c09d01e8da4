import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineNode, sql } from '@counterpart/sdk/node';
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

test('a plugin that is switched off has nothing to prove', async () => {
  await shop.call('modules.disable', { module: 'notes' });
  expect(await shop.verify()).toEqual([]);
});
