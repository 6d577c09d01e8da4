import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type KeptBackup, listBackups } from './backup-manifest.ts';

/** The backups that a till can find of a shop's file, however damaged that is; the newest first. */
export async function backupsOf(shopPath: string, tillFolder: string): Promise<KeptBackup[]> {
  const { shop, folder } = readWhatCanBe(shopPath);
  const folders = new Set([join(tillFolder, 'backups'), ...(folder ? [resolve(tillFolder, folder)] : [])]);
  const found = await Promise.all([...folders].map((each) => listBackups(each, shop)));
  return found.flat().toSorted((a, b) => b.at - a.at);
}

function readWhatCanBe(path: string): { shop?: string | undefined; folder?: string | undefined } {
  let database: Sqlite.Database | undefined;
  try {
    database = new Sqlite(path, { readonly: true, timeout: 2000, fileMustExist: true });
    const shop = one(database, "select value from core_meta where key = 'id'");
    const folder = one(database, "select value from core_setting where id = 'backup.folder'");
    return { shop, folder: folder === undefined ? undefined : String(JSON.parse(folder)).trim() };
  } catch {
    return {};
  } finally {
    database?.close();
  }
}

function one(database: Sqlite.Database, text: string): string | undefined {
  try {
    return database.prepare(text).pluck().get() as string | undefined;
  } catch {
    return undefined;
  }
}
