import type { FileFolder } from './file-folder.ts';

/** A file that a row refers to and that is not as it was. */
export interface WrongFile {
  readonly file: string;
  readonly problem: 'missing' | 'damaged';
}

/** Reads each of these files, one after the other. */
export async function* examineFiles(folder: FileFolder, ids: Iterable<string>): AsyncGenerator<WrongFile> {
  for (const file of ids) {
    try {
      if (!(await folder.read(file))) yield { file, problem: 'missing' };
    } catch {
      yield { file, problem: 'damaged' };
    }
  }
}
