import { access, constants, realpath, stat, statfs } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What a folder is, as far as the safety of the books goes. */
export interface InspectedFolder {
  /** One spelling: links and short names followed. As it was given when it does not exist. */
  readonly path: string;
  readonly kind: 'local' | 'network' | 'sync' | 'missing' | 'unwritable';
  /** `NFS`, `SMB`, `Dropbox`; null when there is nothing to name. */
  readonly name: string | null;
  /** Why the books of one computer cannot be there and what to do instead; null when they can. */
  readonly refused: string | null;
}

/** File system types of Linux, as `statfs` gives them. */
const NETWORK_TYPES: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0xff534d42, 'SMB'],
  [0x01021997, '9P'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
  [0x786f4256, 'VirtualBox'],
]);

const SYNC_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^onedrive/i, 'OneDrive'],
  [/^dropbox/i, 'Dropbox'],
  [/^(google ?drive|my drive)/i, 'Google Drive'],
  [/^(icloud|com~apple~clouddocs)/i, 'iCloud'],
  [/^nextcloud/i, 'Nextcloud'],
  [/^owncloud/i, 'ownCloud'],
  [/^pcloud/i, 'pCloud'],
  [/^mega( ?sync)?$/i, 'MEGA'],
];

/** Left by sync programs in the folders they look after. */
const SYNC_MARKS: readonly (readonly [string, string])[] = [
  ['.stfolder', 'Syncthing'],
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.sync.ffs_db', 'FreeFileSync'],
];

/** The file system's type of a folder; a seam, because a test has no network drive. */
export type FolderType = (path: string) => Promise<number>;

const systemType: FolderType = async (path) => (await statfs(path)).type;

/** Looks before anything is opened. Reads nothing but names. */
export async function inspectFolder(
  folder: string,
  typeOf: FolderType = systemType,
): Promise<InspectedFolder> {
  const given = resolve(folder);
  const found = await stat(given).catch(() => undefined);
  if (!found?.isDirectory()) {
    return answer(
      given,
      'missing',
      null,
      `The folder ${given} does not exist. Create it, or choose another one.`,
    );
  }
  const path = await realpath(given);
  const sync = syncProgram(path) ?? syncProgram(given);
  if (sync) {
    const why = `${path} is kept in step by ${sync}, which copies the file while it is being written and damages the books. Choose a folder outside it; for several computers let one of them keep the books.`;
    return answer(path, 'sync', sync, why);
  }
  const network = await networkName(path, typeOf);
  if (network) {
    const why = `${path} is on a network drive (${network}), where several tills would damage the books. Let one computer keep the books on its own disk and connect the other tills to it; or choose a shared folder, which must pass its test first.`;
    return answer(path, 'network', network, why);
  }
  const writable = await access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (writable) return answer(path, 'local', null, null);
  const why = `Counterpart may not write in the folder ${path}. Give it the right to, or choose another folder.`;
  return answer(path, 'unwritable', null, why);
}

function answer(
  path: string,
  kind: InspectedFolder['kind'],
  name: string | null,
  refused: string | null,
): InspectedFolder {
  return { path, kind, name, refused };
}

async function networkName(path: string, typeOf: FolderType): Promise<string | undefined> {
  // A share of Windows by its full name.
  if (/^(\\\\|\/\/)[^\\/?]/.test(path)) return 'SMB';
  return NETWORK_TYPES.get(await typeOf(path).catch(() => 0));
}

function syncProgram(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    const named = SYNC_NAMES.find(([pattern]) => pattern.test(basename(folder)));
    if (named) return named[1];
    const marked = SYNC_MARKS.find(([mark]) => existsSync(join(folder, mark)));
    if (marked) return marked[1];
    if (dirname(folder) === folder) return undefined;
  }
}
