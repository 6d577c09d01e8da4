import { type Sql, sql } from '@counterpart/sdk/node';
import { describe, expect, it } from 'vitest';
import { hostTimers } from '../clock/host-timers.ts';
import { SeededRandom } from '../clock/random.ts';
import type { Engine } from './engine.ts';
import { openSqlite } from './open-sqlite.ts';
import { requireSafeSqlite } from './sqlite-version.ts';
import { StatementCache } from './statement-cache.ts';
import { storesFixture } from './stores-fixture.ts';

async function engine(): Promise<Engine> {
  const { shopPath, later } = storesFixture();
  const opened = await openSqlite({
    path: shopPath,
    kind: 'shop',
    journal: 'wal',
    synchronous: 'full',
    access: 'write',
    random: new SeededRandom(1),
    timers: hostTimers,
    patience_ms: 1000,
  });
  later(() => opened.close());
  return opened;
}

describe('the SQLite engine', () => {
  it('has every setting that our guarantees need', async () => {
    const one = await engine();
    const setting = async (name: string) =>
      Object.values((await one.get<Record<string, unknown>>({ text: `pragma ${name}`, values: [] }))!)[0];
    expect(await setting('journal_mode')).toBe('wal');
    expect(await setting('synchronous')).toBe(2);
    expect(await setting('foreign_keys')).toBe(1);
    expect(await setting('recursive_triggers')).toBe(1);
    expect(await setting('busy_timeout')).toBe(0);
  });

  it('gives a parameter the value that it has, wherever it stands', async () => {
    const one = await engine();
    await one.exec(`create table demo_thing (id text primary key, amount integer, note text) strict;
      insert into demo_thing values ('a', 1, '1'), ('b', 2, '2'), ('c', null, null)`);
    const ids = async (query: Sql) => (await one.all<{ id: string }>(query)).map(({ id }) => id).join('');
    expect(await ids(sql`select id from demo_thing where amount = ${2}`)).toBe('b');
    // A column's own kind decides what it is compared as, and never the parameter.
    expect(await ids(sql`select id from demo_thing where note = ${2} or amount = ${'1'}`)).toBe('ab');
    expect(await ids(sql`select id from demo_thing where note is ${null}`)).toBe('c');
    expect(
      await ids(sql`select id from demo_thing where id in (${sql.list(['a', 'c'])}) and -${1} < 0`),
    ).toBe('ac');
    expect(
      await ids(sql`select id from demo_thing where (id, 1) > (${'a'}, ${1}) limit ${1} offset ${1}`),
    ).toBe('c');
    expect(await ids(sql`select id from demo_thing where id like ${'B'} || ${'%'}`)).toBe('b');
    expect(await ids(sql`select value as id from json_each(${'["x","y"]'})`)).toBe('xy');
    await one.run(sql`insert into demo_thing values (${'d'}, ${4}, ${null})
      on conflict (id) do update set amount = amount + ${1}`);
    expect(
      await one.get(sql`update demo_thing set amount = -${4} where id = ${'d'} returning amount, note`),
    ).toEqual({
      amount: -4,
      note: null,
    });
  });

  it('binds whole numbers as integers, however large, and gives them back as numbers', async () => {
    const one = await engine();
    const now = 1_763_853_000_123;
    const row = await one.get(
      sql`select typeof(${now}) as kind, ${now} / 1000 as seconds, ${now} as same, ${5} / 2 as half, typeof(${0.5}) as fraction`,
    );
    expect(row).toEqual({ kind: 'integer', seconds: 1_763_853_000, same: now, half: 2, fraction: 'real' });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, 2n ** 53n, -(2n ** 60n) - 1n])(
    'refuses %s, which would change',
    async (value) => {
      const one = await engine();
      await expect(one.all(sql`select ${value}`)).rejects.toThrow('cannot be stored exactly');
    },
  );

  // Nothing of TypeScript stops a module that was written without it.
  it.each([[undefined], [true], [['a', 'b']], [{ a: 1 }], [() => 1]] as never[][])(
    'refuses %s, which is no value',
    async (value) => {
      const one = await engine();
      await expect(one.all(sql`select ${value}`)).rejects.toThrow('cannot be stored: only text');
    },
  );

  it('keeps bytes, text with any character in it, and the largest numbers', async () => {
    const one = await engine();
    const [bytes, text, most] = [new Uint8Array([0, 255]), 'a\0\u{1F6D2}', Number.MAX_SAFE_INTEGER];
    const row = await one.get<{ bytes: Uint8Array }>(
      sql`select ${bytes} as bytes, ${text} as text, ${most} as most, ${BigInt(-most)} as least`,
    );
    expect(row).toEqual({ bytes: Buffer.from(bytes), text, most, least: -most });
  });

  it('says what a broken constraint means', async () => {
    const one = await engine();
    await one.exec('create table t (id text primary key, n integer not null check (n > 0)) strict');
    await one.run(sql`insert into t values ('a', 1)`);
    const code = async (text: string) =>
      one.run({ text, values: [] }).catch((error: unknown) => one.toFault(error, 'demo').code);
    expect(await code(`insert into t values ('a', 2)`)).toBe('unique-violation');
    expect(await code(`insert into t values ('b', -2)`)).toBe('check-violation');
    expect(await code(`insert into t (id) values ('b')`)).toBe('not-null-violation');
    expect(await code(`insert into t values ('b', 'x')`)).toBe('type-violation');
    expect(await code(`insert into u values (1)`)).toBe('no-such-table');
    expect(await code(`insert into t (colour) values (1)`)).toBe('statement-error');
  });
});

describe('the cache of statements', () => {
  it('makes each once, and forgets the oldest beyond its limit', () => {
    const made: string[] = [];
    const cache = new StatementCache<string>(2);
    const make = (text: string) => `${made.push(text)}`;
    for (const text of ['a', 'a', 'b', 'c', 'c', 'a']) cache.get(text, make);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
    expect(cache.size).toBe(2);
  });
});

describe('the version of SQLite', () => {
  it.each(['3.51.3', '3.52.0', '4.0.0'])('%s will do', (version) => {
    expect(() => requireSafeSqlite(version)).not.toThrow();
  });
  it.each(['3.51.2', '3.50.9', '2.9.9'])('%s is too old', (version) => {
    expect(() => requireSafeSqlite(version)).toThrow('can lose data');
  });
});
