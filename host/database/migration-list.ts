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
  requireDistinct(owner, migrations);
  const known = new Map(migrations.map((migration) => [migration.id, migration]));
  if (applied.some(({ id }) => !known.has(id))) throw outdated(owner);
  for (const { id, checksum } of applied) {
    if (checksumOf(known.get(id)!.sql) !== checksum) {
      throw migrationError(owner, `"${id}" was changed after it had run. Write a new migration instead`);
    }
  }
  const done = new Set(applied.map(({ id }) => id));
  const pending = migrations.filter(({ id }) => !done.has(id));
  const last = migrations.findLast(({ id }) => done.has(id));
  const late = pending.find((migration) => last && migrations.indexOf(migration) < migrations.indexOf(last));
  if (late) throw migrationError(owner, `"${late.id}" was put before "${last!.id}", which has run already`);
  return pending;
}

/** A migration runs inside a transaction of the host's, and may not end it or change how the file is kept. */
const OUTSIDE = new Set('begin commit rollback end savepoint release pragma attach detach vacuum'.split(' '));

export function requirePlainStatements(owner: string, migration: Migration): void {
  let start = true;
  let opening: string[] = [];
  // A trigger's body holds statements of its own, and `case … end` as well.
  let depth = 0;
  for (const { text, kind } of tokenise(migration.sql)) {
    if (start && depth === 0 && OUTSIDE.has(text)) {
      throw migrationError(owner, `"${migration.id}" may not use "${text}"`);
    }
    opening = start && depth === 0 ? [text] : [...opening, text].slice(0, 4);
    start = kind === 'symbol' && text === ';';
    const inTrigger = opening[0] === 'create' && opening.includes('trigger');
    if (kind !== 'word' || !inTrigger) continue;
    if (text === 'begin' || text === 'case') depth++;
    else if (text === 'end') depth--;
  }
}

function requireDistinct(owner: string, migrations: readonly Migration[]): void {
  const ids = migrations.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw migrationError(owner, `there are two migrations "${twice}"`);
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
