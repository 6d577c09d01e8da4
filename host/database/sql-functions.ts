import { createHash } from 'node:crypto';
import type Sqlite from 'better-sqlite3';

/**
 * What our SQL may call beyond SQLite's own, so that a seal can be proved by a query wherever the books are read:
 * `sha256(text)`, in hexadecimal.
 */
export function addSqlFunctions(connection: Sqlite.Database): void {
  connection.function('sha256', { deterministic: true }, (text: unknown) =>
    createHash('sha256').update(String(text)).digest('hex'),
  );
}
