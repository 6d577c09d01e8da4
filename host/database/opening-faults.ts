import { Fault, isFault } from '@counterpart/sdk';
import { isDamage, sqliteCode, toSqliteFault } from './sqlite-fault.ts';

/** What a file is for. */
export type StoreKind = 'shop' | 'till';

const TITLES: Readonly<Record<StoreKind, string>> = { shop: "shop's file", till: "till's file" };

export function fileLocked(kind: StoreKind, path: string): Fault {
  return new Fault({
    code: `${kind}-locked`,
    message: `The ${TITLES[kind]} ${path} is kept locked by another program. Close that program and start again.`,
  });
}

export function folderMissing(folder: string): Fault {
  return new Fault({
    code: 'folder-missing',
    message: `The folder ${folder} does not exist. Create it, or name another one.`,
  });
}

export function folderUnwritable(folder: string, cause?: unknown): Fault {
  return new Fault(
    {
      code: 'folder-unwritable',
      message: `Counterpart may not write in the folder ${folder}. Give it the right to, or name another one.`,
    },
    { cause },
  );
}

export function notOurs(kind: StoreKind, path: string): Fault {
  return new Fault({
    code: `not-a-${kind}`,
    message: `${path} is a database, but not the ${TITLES[kind]} of Counterpart. Name another file.`,
  });
}

export function fileUnwritable(kind: StoreKind, path: string, cause?: unknown): Fault {
  return new Fault(
    {
      code: 'file-unwritable',
      message: `The ${TITLES[kind]} ${path} cannot be opened for writing. Check the rights of the file and its folder.`,
    },
    { cause },
  );
}

export function folderClosed(kind: StoreKind, path: string): Fault {
  return new Fault({
    code: 'folder-closed',
    message: `The ${TITLES[kind]} ${path} cannot be seen: this user has no right to a folder that it is in. Give it the right; nothing is known of the file until then.`,
  });
}

export function isFolder(kind: StoreKind, path: string): Fault {
  return new Fault({
    code: 'file-unwritable',
    message: `${path} is a folder, and the ${TITLES[kind]} should be there. Rename the folder, or name another file.`,
  });
}

export function noFile(kind: StoreKind, path: string): Fault {
  return new Fault({
    code: 'file-unwritable',
    message: `${path} is no file but a device or the like, and the ${TITLES[kind]} should be there. Move it away, or name another file.`,
  });
}

export function brokenLink(kind: StoreKind, path: string): Fault {
  return new Fault({
    code: `${kind}-missing`,
    message: `The ${TITLES[kind]} ${path} is a link to a file that is not there. Connect the disk it is on; if there is none, remove the link.`,
  });
}

export function emptyFile(path: string): Fault {
  return new Fault({
    code: 'empty-file',
    message: `The shop's file ${path} is empty: whatever was in it is gone. Restore the last backup; if there never was a shop in it, delete the file and start again.`,
  });
}

export function logWithoutFile(path: string, log: string): Fault {
  return new Fault({
    code: 'shop-missing',
    message: `The shop's file ${path} is missing, but what was written to it last (${log}) is still there. Put the file back beside it, or move that away and restore the last backup.`,
  });
}

export function booksMoved(path: string, moved: string): Fault {
  return new Fault({
    code: 'books-moved',
    message: `The books that were at ${path} were moved to where the shop lives now; the old file is kept as ${moved}. Choose that place for this till, too. To begin a new shop here instead, put the old file into another folder first.`,
  });
}

export function settingRefused(path: string, setting: string): Fault {
  return new Fault({
    code: 'unsafe-place',
    message: `The place of ${path} cannot keep the books safely (${setting} is refused there). Put the file on a disk of this computer.`,
  });
}

const REMEDIES: Readonly<Record<StoreKind, string>> = {
  shop: 'Restore the last backup.',
  till: "Move it away and start again: the shop's books are not in it, and this till begins anew without its settings and what was being typed.",
};

export function damaged(kind: StoreKind, path: string, cause?: unknown): Fault {
  const message = `The ${TITLES[kind]} ${path} is damaged. ${REMEDIES[kind]}`;
  return new Fault({ code: 'damaged', message }, { cause });
}

/** It cannot be read together with its log, and neither was changed. */
export function damagedOrStrangeLog(kind: StoreKind, path: string, cause: unknown): Fault {
  const message = `The ${TITLES[kind]} ${path} is damaged, or ${path}-wal beside it is the log of another copy. Nothing was changed. If you put a copy there, move ${path}-wal and ${path}-shm away and start again; otherwise: ${REMEDIES[kind]}`;
  return new Fault({ code: 'damaged', message, data: { log: true } }, { cause });
}

/** What went wrong while opening, in words; anything unknown stays as it is. */
export function toOpeningFault(error: unknown, kind: StoreKind, path: string): unknown {
  const code = sqliteCode(error) ?? '';
  const fault = (name: string, message: string) => new Fault({ code: name, message }, { cause: error });
  if (code === 'SQLITE_NOTADB') {
    const remedy = kind === 'shop' ? 'Name another file, or restore a backup.' : REMEDIES.till;
    return fault('not-a-database', `${path} is not a database. ${remedy}`);
  }
  if (isFault(error) && error.data?.['log'] === true) return error;
  if (isDamage(code) || (isFault(error) && error.code === 'damaged')) {
    return damaged(kind, path, error);
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) {
    return fileUnwritable(kind, path, error);
  }
  if (isFault(error)) return error;
  // It opens, and lacks what every file of ours has.
  if (code === 'SQLITE_ERROR') return damaged(kind, path, error);
  return code === '' ? error : toSqliteFault(error, 'core', kind);
}

/** What opens the file `path`, or reads in it for the first time; an error of it in words. */
export async function inWords<T>(kind: StoreKind, path: string, opening: () => Promise<T>): Promise<T> {
  try {
    return await opening();
  } catch (error) {
    throw toOpeningFault(error, kind, path);
  }
}
