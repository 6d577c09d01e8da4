import Sqlite from 'better-sqlite3';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCounterpart, temporaryFolder } from '../browser/harness/index.ts';

const call = (data: string, ...words: string[]) =>
  runCounterpart(['call', 'shop.get', `--data=${data}`, ...words]);

test('a shop.db that is no database is named, and left as it is', async () => {
  const data = temporaryFolder();
  writeFileSync(join(data, 'shop.db'), 'This is a shopping list.\n'.repeat(400));
  const ran = await call(data);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toBe('');
  expect(ran.stderr).toMatch(/shop\.db/);
  expect(ran.stderr).toMatch(/not a/i);
  expect(ran.stderr).not.toMatch(/^\s+at /m);
});

test('a shop.db that somebody holds is waited for, and then named', async () => {
  const data = temporaryFolder();
  expect((await call(data)).code).toBe(0);
  const stranger = new Sqlite(join(data, 'shop.db'));
  onTestFinished(() => void stranger.close());
  stranger.pragma('locking_mode = exclusive');
  stranger.exec('begin exclusive');
  const ran = await call(data);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/shop\.db/);
  expect(ran.stderr).toMatch(/another program|in use|locked/i);
  stranger.exec('rollback');
  stranger.close();
  expect((await call(data)).code).toBe(0);
});

test('a shop that a newer Counterpart wrote is left alone', async () => {
  const data = temporaryFolder();
  expect((await call(data)).code).toBe(0);
  const newer = new Sqlite(join(data, 'shop.db'));
  newer
    .prepare(
      "insert into core_migration (owner, id, checksum, at) values ('core', '9999-from-tomorrow', 'x', 0)",
    )
    .run();
  newer.close();
  const ran = await call(data);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/newer/i);
  expect(ran.stderr).toMatch(/update this till/i);
});

test('a module whose tables are from a newer version is stopped; the others sell on', async () => {
  const data = temporaryFolder();
  expect((await call(data)).code).toBe(0);
  const newer = new Sqlite(join(data, 'shop.db'));
  newer
    .prepare(
      "insert into core_migration (owner, id, checksum, at) values ('inventory', '9999-from-tomorrow', 'x', 0)",
    )
    .run();
  newer.close();
  const ran = await runCounterpart(['plugins', `--data=${data}`]);
  const states = ran.json<{ id: string; state: string; reason: string | null }[]>();
  expect(states.find(({ id }) => id === 'sales')?.state).toBe('active');
  const inventory = states.find(({ id }) => id === 'inventory')!;
  expect(inventory.state).not.toBe('active');
  expect(inventory.reason).toMatch(/update this till/i);
});

test('a folder that cannot hold a shop is named', async () => {
  const data = temporaryFolder();
  mkdirSync(join(data, 'till'));
  const ran = await call(join(data, 'till'), `--shop=${join(data, 'nowhere', 'shop.db')}`);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/nowhere/);
});
