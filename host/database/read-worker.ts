import { parentPort, workerData } from 'node:worker_threads';
import type { Sql } from '@counterpart/sdk/node';
import { hostTimers } from '../clock/host-timers.ts';
import { SystemRandom } from '../clock/random.ts';
import { type ConnectionOptions, openSqlite } from './open-sqlite.ts';
import { sqliteCode } from './sqlite-fault.ts';

/** One statement for the thread. */
export interface ReadOrder {
  readonly id: number;
  readonly text: string;
  readonly values: Sql['values'];
  /** No more than the first row is wanted. */
  readonly first: boolean;
}

export type ReadAnswer =
  | { readonly id: number; readonly rows: readonly object[] }
  /** `code`: SQLite's, when it was SQLite that failed. */
  | { readonly id: number; readonly message: string; readonly code: string | undefined };

/** Reads the shop's file in a thread of its own, so that a statement that scans a lot holds up nobody. */
const options = workerData as Omit<ConnectionOptions, 'random' | 'timers' | 'access'>;
const opening = openSqlite({
  ...options,
  random: new SystemRandom(),
  timers: hostTimers,
  access: 'read',
});
// Who asks hears why it could not be opened.
opening.catch(() => {});

async function answer({ id, text, values, first }: ReadOrder): Promise<ReadAnswer> {
  try {
    const engine = await opening;
    if (!first) return { id, rows: await engine.all({ text, values }) };
    const row = await engine.get({ text, values });
    return { id, rows: row === undefined ? [] : [row] };
  } catch (error) {
    return { id, message: error instanceof Error ? error.message : String(error), code: sqliteCode(error) };
  }
}

parentPort!.on('message', (order: ReadOrder) => {
  void answer(order).then((reply) => parentPort!.postMessage(reply));
});
