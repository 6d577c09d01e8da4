import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { addSqlFunctions } from '../database/sql-functions.ts';
import { digestOf } from './digest.ts';

/** One check on the copy: rows mean that it does not hold. */
export interface CopyCheck {
  readonly title: string;
  readonly text: string;
  readonly values: readonly (string | number | null)[];
}

export interface CopyOrder {
  readonly from: string;
  /** Must not exist. */
  readonly to: string;
  readonly checks: readonly CopyCheck[];
}

export type CopyResult =
  | { readonly bytes: number; readonly digest: string; readonly broken: readonly string[] }
  /** `code`: SQLite's, when it was SQLite that failed. */
  | { readonly error: string; readonly code: string | undefined };

/** Copies a shop's file while it is in use, and examines the copy. Runs in a thread of its own: both take a while. */
async function copy({ from, to, checks }: CopyOrder): Promise<CopyResult> {
  const source = new Sqlite(from, { timeout: 10_000, fileMustExist: true });
  try {
    // One read transaction, however much is written meanwhile. A copy in steps would begin anew with every sale.
    source.prepare('vacuum into ?').run(to);
  } finally {
    source.close();
  }
  const examined = examine(to, checks);
  return { ...examined, digest: await digestOf(to) };
}

function examine(to: string, checks: readonly CopyCheck[]): { bytes: number; broken: readonly string[] } {
  const target = new Sqlite(to, { fileMustExist: true });
  try {
    addSqlFunctions(target);
    // What was only in the system's memory a power cut would take away.
    target.pragma('synchronous = full');
    const problems = (target.pragma('integrity_check') as { integrity_check: string }[])
      .map(({ integrity_check }) => integrity_check)
      .filter((problem) => problem !== 'ok');
    const broken = problems.map((problem) => `The copy is damaged: ${problem}`);
    for (const { title, text, values } of checks) {
      if (target.prepare(text).get(...values) !== undefined) broken.push(title);
    }
    const [pages, size] = ['page_count', 'page_size'].map(
      (name) => target.pragma(name, { simple: true }) as number,
    );
    return { bytes: pages! * size!, broken };
  } finally {
    target.close();
  }
}

if (parentPort) {
  let result: CopyResult;
  try {
    result = await copy(workerData as CopyOrder);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    result = { error: message, code };
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window's
  parentPort.postMessage(result);
}
