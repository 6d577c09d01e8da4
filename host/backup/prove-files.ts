import Sqlite from 'better-sqlite3';
import { examineFiles, type WrongFile } from '../files/examine-files.ts';
import { filesOfShop } from '../files/files-of-shop.ts';

export interface ProvedFiles {
  /** How many files are referred to. */
  readonly count: number;
  readonly bytes: number;
  /** Those of them that are not there or not as they were. */
  readonly wrong: WrongFile[];
}

/** Reads every file that a row of this shop refers to, of a shop that nobody has open. */
export async function proveFiles(shopPath: string): Promise<ProvedFiles> {
  const used = usedFiles(shopPath);
  const wrong: WrongFile[] = [];
  const ids = used.map(({ id }) => id);
  for await (const file of examineFiles(filesOfShop(shopPath), ids)) wrong.push(file);
  return { count: used.length, bytes: used.reduce((sum, { bytes }) => sum + bytes, 0), wrong };
}

function usedFiles(shopPath: string): readonly { id: string; bytes: number }[] {
  const database = new Sqlite(shopPath, { readonly: true, timeout: 2000, fileMustExist: true });
  try {
    const known = database.prepare("select 1 from sqlite_schema where name = 'core_file_use'").get();
    if (known === undefined) return [];
    return database
      .prepare('select id, bytes from core_file where id in (select file_id from core_file_use)')
      .all() as { id: string; bytes: number }[];
  } finally {
    database.close();
  }
}

/** For people: what is wrong with them, in a sentence; null when nothing is. */
export function filesInWords({ count, wrong }: Pick<ProvedFiles, 'count' | 'wrong'>): string | null {
  const [first] = wrong;
  if (!first) return null;
  const others = wrong.length > 1 ? ` and ${wrong.length - 1} more` : '';
  return `${wrong.length} of ${count} pictures and other files are missing or damaged: ${first.file} is ${first.problem}${others}.`;
}
