import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusal } from '@counterpart/sdk';
import { sql, type Sql } from '@counterpart/sdk/node';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostTimers, SeededRandom, SystemClock, UuidIds } from '../clock/index.ts';
import { callScope } from '../contracts/call-scope.ts';
import { openShopStore, type ShopStore } from '../database/index.ts';
import { ChainedAudit } from './chained-audit.ts';
import { auditMigrations, auditTables } from './migrations.ts';

const till = { id: 't1', name: 'Till 1' };
const user = { id: 'p1', name: 'Olivia Owner', role: 'owner' } as const;

let folder: string;
let store: ShopStore;
let audit: ChainedAudit;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'));
  const [clock, random] = [new SystemClock(), new SeededRandom(7)];
  const logger = { info() {}, warn() {}, error() {} };
  store = await openShopStore({
    path: join(folder, 'shop.db'),
    till,
    clock,
    random,
    timers: hostTimers,
    logger,
  });
  await store.migrate('core', auditMigrations, auditTables);
  audit = new ChainedAudit(store, till, new UuidIds(clock, random));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const rows = (query: Sql) => store.database.all<Record<string, unknown>>(query);

test('an entry says who did what to what, by id, in the name of the call being handled', async () => {
  const context = { user, till, locale: 'en', requestId: 'r1', origin: 'cli' };
  await callScope.run({ context, method: 'identity.setPin' }, () =>
    audit.record({ action: 'person.pin-set', subject: 'p2', data: { by: 'hand' } }),
  );
  const [entry] = await rows(sql`select * from core_audit`);
  expect(entry).toMatchObject({
    seq: 1,
    till: 't1',
    user: 'p1',
    origin: 'cli',
    action: 'person.pin-set',
    subject: 'p2',
    data: '{"by":"hand"}',
    previous: '',
  });
  expect(JSON.stringify(entry)).not.toContain('Olivia');
});

test('an entry is written with what it is about, or not at all', async () => {
  const result = await store.transactions.run(async (tx) => {
    await audit.append(tx, { action: 'shop.changed' });
    return refusal('too-late', 'After closing time.');
  });
  expect(result).toMatchObject({ refused: 'too-late' });
  expect(await rows(sql`select id from core_audit`)).toEqual([]);
});

describe('the chain', () => {
  beforeEach(async () => {
    for (let entry = 1; entry <= 5; entry++) await audit.record({ action: 'test', subject: `s${entry}` });
  });

  test('is whole as it was written', async () => {
    expect(await audit.verify()).toEqual([]);
    const entries = await rows(sql`select previous, hash from core_audit order by seq`);
    expect(entries.slice(1).map(({ previous }) => previous)).toEqual(
      entries.slice(0, -1).map(({ hash }) => hash),
    );
  });

  test('refuses to be changed through the host', async () => {
    const change = store.transactions.run((tx) => tx.run(sql`update core_audit set user = null`));
    await expect(change).rejects.toThrow();
    const removal = store.transactions.run((tx) => tx.run(sql`delete from core_audit where seq = 5`));
    await expect(removal).rejects.toThrow();
  });

  test.each([
    ['changed', `update core_audit set subject = 'else' where seq = 3`, 3],
    ['taken out', `delete from core_audit where seq = 2`, 3],
    ['put to another time', `update core_audit set at = at + 1 where seq = 1`, 1],
    ['made up', `update core_audit set hash = previous where seq = 4`, 4],
  ])('shows an entry that was %s behind its back', async (_, statement, seq) => {
    await store.close();
    const raw = new Sqlite(join(folder, 'shop.db'));
    const triggers = raw.prepare(`select name from sqlite_master where type = 'trigger'`).all() as {
      name: string;
    }[];
    for (const { name } of triggers) raw.exec(`drop trigger ${name}`);
    raw.exec(statement);
    raw.close();
    const [clock, random] = [new SystemClock(), new SeededRandom(8)];
    const logger = { info() {}, warn() {}, error() {} };
    store = await openShopStore({
      path: join(folder, 'shop.db'),
      till,
      clock,
      random,
      timers: hostTimers,
      logger,
    });
    const again = new ChainedAudit(store, till, new UuidIds(clock, random));
    expect((await again.verify())[0]).toMatchObject({ seq });
  });
});
