import { folderUnwritable } from '../database/opening-faults.ts';
import { makeFolder } from '../place/make-folder.ts';

/** For a shop of its own, readable by this user only. Fault `folder-unwritable`. */
export async function newFolder(path: string): Promise<void> {
  await makeFolder(path, 0o700).catch((error: unknown) => {
    throw folderUnwritable(path, error);
  });
}
