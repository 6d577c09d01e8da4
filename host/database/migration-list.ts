import { Fault } from '@counterpart/sdk';
import { checksumOf } from './checksum.ts';
import { outdated } from './statement-guard.ts';
import type { Migration } from './store.ts';
import { tokenise } from './tokens.ts';

/** A row of `core_migration`. */
export interface AppliedMigration {
  readonly id: string;
  readonly checksum: string;
}

/** Compares what the code has with what the database has seen; returns what is still to run, in order. */
export function pendingMigrations(
  owner: string,
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  requireOrder(owner, migrations);
  const known = new Map(migrations.map((migration) => [migration.id, migration]));
  if (applied.some(({ id }) => !known.has(id))) throw outdated(owner);
  for (const { id, checksum } of applied) {
    if (checksumOf(known.get(id)!.sql) !== checksum) {
      throw migrationError(owner, `"${id}" was changed after it had run. Write a new migration instead`);
    }
  }
  const done = new Set(applied.map(({ id }) => id));
  const pending = migrations.filter(({ id }) => !done.has(id));
  const latest =
    applied
      .map(({ id }) => id)
      .toSorted()
      .at(-1) ?? '';
  const late = pending.find(({ id }) => id < latest);
  if (late) throw migrationError(owner, `"${late.id}" was added before "${latest}", which has run already`);
  return pending;
}

/** A migration runs inside a transaction of the host's, and may not end it or change how the file is kept. */
const OUTSIDE = new Set('begin commit rollback end savepoint release pragma attach detach vacuum'.split(' '));

export function requirePlainStatements(owner: string, migration: Migration): void {
  let first = true;
  let inTrigger = false;
  let opening: readonly string[] = [];
  for (const { text, kind } of tokenise(migration.sql)) {
    if (first && !inTrigger && OUTSIDE.has(text)) {
      throw migrationError(owner, `"${migration.id}" may not use "${text}"`);
    }
    opening = first ? [text] : [...opening.slice(0, 3), text];
    first = kind === 'symbol' && text === ';';
    if (kind === 'word' && text === 'trigger' && opening.includes('create')) inTrigger = true;
    else if (kind === 'word' && text === 'end') inTrigger = false;
  }
}

function requireOrder(owner: string, migrations: readonly Migration[]): void {
  for (const [index, { id }] of migrations.entries()) {
    const before = migrations[index - 1]?.id ?? '';
    if (id <= before) throw migrationError(owner, `"${id}" comes after "${before}" but sorts before it`);
  }
}

export function migrationError(owner: string, what: string, cause?: unknown): Fault {
  return new Fault(
    {
      code: 'migration-error',
      message: `The data of ${owner} could not be brought up to date: ${what}. Nothing was changed.`,
      plugin: owner,
    },
    { cause },
  );
}
