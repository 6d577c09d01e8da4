import { Fault, isFault } from '@counterpart/sdk';
import type { StoreKind } from './opening-faults.ts';

const constraints: Readonly<Record<string, string>> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique-violation',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique-violation',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign-key-violation',
  SQLITE_CONSTRAINT_CHECK: 'check-violation',
  SQLITE_CONSTRAINT_NOTNULL: 'not-null-violation',
  SQLITE_CONSTRAINT_DATATYPE: 'type-violation',
};

/** The driver's code, `SQLITE_BUSY` for example; undefined for any other error. */
export function sqliteCode(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined;
}

/** A process ended while it wrote; who only reads cannot take that back. */
export const HALF_WRITTEN = 'SQLITE_READONLY_ROLLBACK';

/** The file is not what was written: a page is spoilt, or missing at its end. */
export function isDamage(code: string): boolean {
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_IOERR_SHORT_READ' || code === 'SQLITE_NOTADB';
}

export function isSqliteBusy(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== undefined && (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'));
}

const DAMAGED: Readonly<Record<StoreKind, string>> = {
  shop: 'A part of the file could not be read: it is damaged, or the disk fails. Nothing was saved. Try again; if it happens again, let "counterpart doctor" examine the shop, and restore the last backup.',
  till: "A part of this till's own file, till.db, could not be read: it is damaged, or the disk fails. Nothing was saved. Try again; if it happens again, move it away and start Counterpart again: the shop's books are not in it.",
};

/** Which file a fault says is damaged; undefined when it says no such thing. */
export function damagedFile(error: unknown): StoreKind | undefined {
  if (!isFault(error) || error.code !== 'damaged') return undefined;
  return error.data?.['file'] === 'till' ? 'till' : 'shop';
}

/** What a driver's error means for the plugin whose statement in a file of this kind it was. */
export function toSqliteFault(error: unknown, plugin: string, kind: StoreKind): Fault {
  if (isFault(error)) return error;
  const text = error instanceof Error ? error.message : String(error);
  const code = sqliteCode(error) ?? '';
  const fault = (kind: string, message: string) =>
    new Fault({ code: kind, message, plugin }, { cause: error });

  const constraint = constraints[code];
  if (constraint) return fault(constraint, `${plugin} wrote a row that the database refuses: ${text}.`);
  // Raised by a trigger, whose text is a sentence of its own.
  if (code === 'SQLITE_CONSTRAINT_TRIGGER') return fault('row-refused', text);
  if (code === 'SQLITE_FULL') {
    return fault('disk-full', 'The disk is full, so nothing was saved. Free some space and try again.');
  }
  if (isDamage(code)) {
    // The engine reports a disk that fails to read in the same way as a spoilt page.
    return new Fault(
      { code: 'damaged', message: DAMAGED[kind], plugin, data: { file: kind } },
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_CANTOPEN')) {
    return fault(
      'disk-fault',
      'A file that the database needs cannot be opened, so nothing was saved. Check the rights of the file, its folder and what lies beside it, and the disk; then try again.',
    );
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return fault(
      'disk-fault',
      'The disk failed while reading or writing, so nothing was saved. Try again; if it happens again, check the disk.',
    );
  }
  if (code.startsWith('SQLITE_READONLY')) {
    return fault(
      'read-only',
      'The database file may not be written. Check the rights of the file and its folder.',
    );
  }
  if (text.includes('database connection is not open')) {
    return fault('store-closed', `${plugin} used the books after they were closed.`);
  }
  // A module that was never here has no published views: whoever reads them may go on without.
  if (text.startsWith('no such table'))
    return fault('no-such-table', `A statement of ${plugin} failed: ${text}.`);
  return fault('statement-error', `A statement of ${plugin} failed: ${text.replace(/\.$/, '')}.`);
}
