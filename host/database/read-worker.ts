import { type FaultData, isFault, toFaultData } from '@counterpart/sdk';
import type { Sql } from '@counterpart/sdk/node';
import { hostTimers } from '../clock/host-timers.ts';
import { SystemRandom } from '../clock/random.ts';
import { answerOrders } from '../processes/answer-orders.ts';
import { type ConnectionOptions, openSqlite } from './open-sqlite.ts';
import { sqliteCode } from './sqlite-fault.ts';
import type { SqliteEngine } from './sqlite-engine.ts';

/** What the process opens; always the same one. */
export type ReadConnection = Omit<ConnectionOptions, 'random' | 'timers' | 'access'>;

/** One statement. */
export interface ReadOrder {
  readonly connection: ReadConnection;
  readonly text: string;
  readonly values: Sql['values'];
  /** No more than the first row is wanted. */
  readonly first: boolean;
}

export type ReadResult =
  /** `processor_ms`: of its time, whatever else the computer did meanwhile. */
  | { readonly rows: readonly object[]; readonly took_ms: number; readonly processor_ms: number }
  /** It has its sentence already. */
  | { readonly fault: FaultData }
  /** `code`: SQLite's, when it was SQLite that failed. */
  | { readonly message: string; readonly code: string | undefined };

let opening: Promise<SqliteEngine> | undefined;

/** Reads the shop's file in a process of its own, so that a statement that scans a lot holds up nobody. */
answerOrders(async ({ connection, text, values, first }: ReadOrder): Promise<ReadResult> => {
  try {
    const engine = await (opening ??= open(connection));
    const started = hostTimers.now();
    const before = process.cpuUsage();
    const rows = await (first ? firstOf(engine, { text, values }) : engine.all({ text, values }));
    const { user, system } = process.cpuUsage(before);
    return { rows, took_ms: hostTimers.now() - started, processor_ms: (user + system) / 1000 };
  } catch (error) {
    return failed(error);
  }
});

async function firstOf(engine: SqliteEngine, query: Sql): Promise<readonly object[]> {
  const row = await engine.get(query);
  return row === undefined ? [] : [row];
}

/** The shop is open at the till: when only this process cannot open its file, that is a statement which failed. */
function failed(error: unknown): ReadResult {
  if (isFault(error))
    return error.cause instanceof Error ? failed(error.cause) : { fault: toFaultData(error) };
  return { message: error instanceof Error ? error.message : String(error), code: sqliteCode(error) };
}

function open(connection: ReadConnection): Promise<SqliteEngine> {
  const opened = openSqlite({
    ...connection,
    random: new SystemRandom(),
    timers: hostTimers,
    access: 'read',
  });
  // What could not be opened now may be there for the next statement.
  opened.catch(() => (opening = undefined));
  return opened;
}
