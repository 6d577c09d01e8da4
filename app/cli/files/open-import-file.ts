import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Fault, type FileToImport } from '@counterpart/sdk';

export interface ImportFileOnDisk extends FileToImport {
  /** To find the import that it was before. */
  hash(): Promise<string>;
  close(): Promise<void>;
}

/** A file that is read piece by piece. */
export async function openImportFile(path: string): Promise<ImportFileOnDisk> {
  const file = await open(path, 'r').catch((error: unknown) => unreadable(path, error));
  const stat = await file.stat();
  if (!stat.isFile()) {
    await file.close();
    unreadable(path, new Error('it is no file'));
  }
  const read = async (offset: number, length: number) => {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, offset);
    return buffer.subarray(0, bytesRead);
  };
  return {
    name: basename(path),
    size: stat.size,
    read,
    async hash() {
      const hash = createHash('sha256');
      for (let offset = 0; offset < stat.size; offset += 1 << 18) hash.update(await read(offset, 1 << 18));
      return hash.digest('hex');
    },
    close: () => file.close(),
  };
}

function unreadable(path: string, error: unknown): never {
  const message = `${path} cannot be read: ${(error as Error).message}.`;
  throw new Fault({ code: 'unreadable-file', message }, { cause: error });
}
