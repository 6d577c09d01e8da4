import Sqlite from 'better-sqlite3';

/**
 * Opens a shop's file for reading, also one that ends too early or whose list of tables has a fault: SQLite opens such a
 * file only for who says that it may be so, which is what the setting means where nothing is written.
 */
export function openDamaged(path: string): Sqlite.Database {
  const database = new Sqlite(path, { readonly: true, timeout: 2000, fileMustExist: true });
  database.unsafeMode(true);
  database.pragma('writable_schema = on');
  return database;
}
