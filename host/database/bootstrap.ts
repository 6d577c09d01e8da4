import { sql } from '@counterpart/sdk/node';
import type { Clock, Timers } from '@counterpart/sdk/node';
import type { Random } from '../clock/random.ts';
import { UuidIds } from '../clock/uuid-ids.ts';
import { checksumOf } from './checksum.ts';
import type { Engine } from './engine.ts';
import { fileLocked, notOurs, type StoreKind } from './opening-faults.ts';
import { APPLICATION_ID } from './require-ours.ts';
import { retryWhileBusy } from './retry-while-busy.ts';
import { STORE } from './schema-watch.ts';
import { CORE, outdated } from './statement-guard.ts';
import type { Migration } from './store.ts';

export interface BootstrapOptions {
  readonly path: string;
  readonly kind: StoreKind;
  readonly clock: Clock;
  readonly random: Random;
  readonly timers: Timers;
  readonly patience_ms: number;
}

/** Makes an empty file one of ours, or finds that it is one. Two processes may do so at once. */
export async function bootstrap(
  engine: Engine,
  migrations: readonly Migration[],
  options: BootstrapOptions,
): Promise<void> {
  const patiently = <T>(attempt: () => Promise<T>) =>
    retryWhileBusy(attempt, {
      random: options.random,
      timers: options.timers,
      patience_ms: options.patience_ms,
      isBusy: (error) => engine.isBusy(error),
      gaveUp: () => fileLocked(options.kind, options.path),
    });
  if (await patiently(() => isComplete(engine, migrations, options))) return;
  await patiently(() => engine.begin());
  try {
    // Somebody else may have been faster.
    if (!(await isComplete(engine, migrations, options))) await build(engine, migrations, options);
    await patiently(() => engine.commit());
  } catch (error) {
    await engine.rollback();
    throw error;
  }
}

async function isComplete(
  engine: Engine,
  migrations: readonly Migration[],
  { kind, path }: BootstrapOptions,
): Promise<boolean> {
  const names = await engine.all<{ name: string }>(sql`select name from sqlite_schema where type = 'table'`);
  if (names.length === 0) return false;
  if (!names.some(({ name }) => name === 'core_meta')) throw notOurs(kind, path);
  const row = await engine.get<{ value: string }>(sql`select value from core_meta where key = 'kind'`);
  if (row?.value !== kind) throw notOurs(kind, path);
  const applied = await appliedIds(engine);
  const known = new Set(migrations.map(({ id }) => id));
  if (applied.some((id) => !known.has(id))) throw outdated(CORE);
  return applied.length === migrations.length;
}

async function build(
  engine: Engine,
  migrations: readonly Migration[],
  { clock, random, kind }: BootstrapOptions,
): Promise<void> {
  await engine.exec(`
    pragma application_id = ${APPLICATION_ID};
    create table if not exists core_migration (
      owner text not null,
      id text not null,
      checksum text not null,
      at integer not null,
      primary key (owner, id)
    ) strict;`);
  const applied = new Set(await appliedIds(engine));
  const now = clock.now();
  for (const migration of migrations) {
    if (applied.has(migration.id)) continue;
    await engine.exec(migration.sql);
    await engine.run(
      sql`insert into core_migration (owner, id, checksum, at) values (${STORE}, ${migration.id}, ${checksumOf(migration.sql)}, ${now})`,
    );
  }
  const id = new UuidIds(clock, random).next();
  await engine.run(
    sql`insert into core_meta (key, value) values ('kind', ${kind}), ('id', ${id}) on conflict do nothing`,
  );
}

async function appliedIds(engine: Engine): Promise<readonly string[]> {
  const rows = await engine.all<{ id: string }>(sql`select id from core_migration where owner = ${STORE}`);
  return rows.map(({ id }) => id);
}
