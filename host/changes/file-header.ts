/** What of SQLite's header says how far a file has come. Format: https://www.sqlite.org/fileformat.html#the_database_header */
export interface FileHeader {
  /** Counts up; of several commits of one connection perhaps once. */
  readonly changes: number;
  readonly pages: number;
  readonly pageSize: number;
  /** Counts up with every change of the schema. */
  readonly schema: number;
}

export const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/** undefined when this is not the beginning of a database. */
export function readHeader(bytes: Buffer): FileHeader | undefined {
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
  const size = bytes.readUInt16BE(16);
  return {
    changes: bytes.readUInt32BE(24),
    pages: bytes.readUInt32BE(28),
    pageSize: size === 1 ? 65_536 : size,
    schema: bytes.readUInt32BE(40),
  };
}

/**
 * Whether a file that began with `before` can begin with `now` by commits alone. An older copy has fewer pages, and no
 * commit takes pages away but a `vacuum`, which counts. A copy that a program made has a schema number of its own: lower,
 * or higher than the newest one, `schema`, which is in the log.
 */
export function continues(before: FileHeader, now: FileHeader | undefined, schema: number): boolean {
  if (!now || now.pageSize !== before.pageSize) return false;
  if (now.schema < before.schema || now.schema > schema) return false;
  return now.changes > before.changes || (now.changes === before.changes && now.pages >= before.pages);
}
