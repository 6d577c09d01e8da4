import type Sqlite from 'better-sqlite3';

export type Row = Readonly<Record<string, unknown>>;

export interface ReadablePart {
  readonly rows: readonly Row[];
  readonly problem: string | null;
}

const AT_ONCE = 200;
/** After so many unreadable steps in a row there is nothing more to be had. */
const GIVE_UP_AFTER = 60;
const ROW_ID = 'counterpart row';

/** The rows of a table, past what cannot be read. Never throws. */
export function* readableParts(database: Sqlite.Database, table: string): Generator<ReadablePart> {
  try {
    const keys = keyOfTableWithoutRowId(database, table);
    yield* keys ? byKey(database, table, keys) : byRowId(database, table);
  } catch (error) {
    yield { rows: [], problem: inWords(error) };
  }
}

/** Undefined for a table that has row ids, as most have. */
function keyOfTableWithoutRowId(database: Sqlite.Database, table: string): string[] | undefined {
  if (hasRowIds(database, table)) return undefined;
  const keys = database.prepare('select name from pragma_table_info(?) where pk > 0 order by pk');
  const names = keys.pluck().all(table) as string[];
  return names.length === 0 ? undefined : names.map(quoted);
}

function hasRowIds(database: Sqlite.Database, table: string): boolean {
  try {
    database.prepare(`select rowid from ${quoted(table)}`);
    return true;
  } catch {
    return false;
  }
}

/** In the order of the row ids. */
export function* byRowId(database: Sqlite.Database, table: string): Generator<ReadablePart> {
  const part = database.prepare(
    `select rowid as "${ROW_ID}", * from ${quoted(table)} where rowid > ? order by rowid limit ?`,
  );
  let after = -1;
  let step = 0;
  for (let limit = AT_ONCE; step < GIVE_UP_AFTER;) {
    try {
      const rows = part.all(after, limit) as Row[];
      if (rows.length > 0) {
        after = Number(rows.at(-1)![ROW_ID]);
        step = 0;
        yield { rows: rows.map(({ [ROW_ID]: _id, ...row }) => row), problem: null };
      }
      if (rows.length < limit && limit === AT_ONCE) return;
      limit = AT_ONCE;
    } catch (error) {
      if (limit > 1) {
        limit = Math.floor(limit / 4) || 1;
        continue;
      }
      // This one row, or the page it is on, is lost: further on, by ever larger steps.
      yield { rows: [], problem: inWords(error) };
      after += 2 ** Math.min(30, Math.floor(step / 2));
      step += 1;
    }
  }
}

/** Nothing can be stepped over there: from the first row up to what cannot be read, then down to it from the last. */
function* byKey(database: Sqlite.Database, table: string, keys: readonly string[]): Generator<ReadablePart> {
  const up = yield* towards(database, table, keys, { order: 'asc' });
  if (!up.stopped) return;
  yield* towards(database, table, keys, { order: 'desc', until: up.last });
}

interface Direction {
  readonly order: 'asc' | 'desc';
  /** The last row that is known already. */
  readonly until?: Row | undefined;
}

function* towards(
  database: Sqlite.Database,
  table: string,
  keys: readonly string[],
  { order, until }: Direction,
): Generator<ReadablePart, { readonly last: Row | undefined; readonly stopped: boolean }> {
  const [columns, places] = [keys.join(', '), keys.map(() => '?').join(', ')];
  const bounds = (row: Row | undefined, sign: string) =>
    row ? [{ text: `(${columns}) ${sign} (${places})`, values: keys.map((key) => row[unquoted(key)]) }] : [];
  let last: Row | undefined;
  for (let limit = AT_ONCE; ;) {
    const where = [...bounds(last, order === 'asc' ? '>' : '<'), ...bounds(until, '>')];
    const condition = where.length === 0 ? '' : `where ${where.map(({ text }) => text).join(' and ')}`;
    const sorted = keys.map((key) => `${key} ${order}`).join(', ');
    try {
      const part = database.prepare(
        `select * from ${quoted(table)} ${condition} order by ${sorted} limit ${limit}`,
      );
      const rows = part.all(...where.flatMap(({ values }) => values)) as Row[];
      if (rows.length > 0) yield { rows, problem: null };
      last = rows.at(-1) ?? last;
      if (rows.length < limit) return { last, stopped: false };
    } catch (error) {
      if (limit === 1) {
        yield { rows: [], problem: inWords(error) };
        return { last, stopped: true };
      }
      limit = Math.floor(limit / 4) || 1;
    }
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function unquoted(name: string): string {
  return name.slice(1, -1).replaceAll('""', '"');
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
