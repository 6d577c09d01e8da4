import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

export interface ProcessLock {
  release(): void;
}

/**
 * Takes a lock that one process of this computer can hold at a time; undefined when another has it. It is SQLite's
 * lock on an empty file, so the system frees it however the process ends. Never open the file in any other way:
 * closing it elsewhere in this process would drop the lock.
 */
export function tryProcessLock(path: string): ProcessLock | undefined {
  mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path, { timeout: 0 });
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    const code = (error as { code?: string }).code ?? '';
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return undefined;
    throw error;
  }
  return { release: () => database.close() };
}
