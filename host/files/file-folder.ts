import { createHash } from 'node:crypto';
import { existsSync, unlinkSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeDurable } from '../backup/durable-folder.ts';

/** The SHA-256 of a file's content, in hex. */
const ID = /^[0-9a-f]{64}$/;
/** What a crash left of a file that was being written. */
const UNFINISHED = /^[0-9a-f]{64}\.[\w-]+\.part$/;

/** A file whose content is not what its name says. */
export class DamagedFile extends Error {}

/**
 * A folder of files that are named by their content: identical content is there once, a name never means anything else,
 * and what is read is what was written. A file has its name only when all of it is on the disk.
 */
export class FileFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** `unique`: no other writer has it. Returns the id. */
  async write(content: Uint8Array, unique: string): Promise<string> {
    const id = idOf(content);
    const path = this.pathOf(id);
    // What is there and damaged is written anew.
    if (await this.read(id).catch(() => undefined)) return id;
    const folder = dirname(path);
    const isNew = (await mkdir(folder, { recursive: true })) !== undefined;
    const part = `${path}.${unique}.part`;
    try {
      const handle = await open(part, 'wx');
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    await makeDurable(folder);
    if (isNew) await makeDurable(this.path);
    return id;
  }

  /** Undefined when it is not there. Throws `DamagedFile`. */
  async read(id: string): Promise<Buffer | undefined> {
    const content = await readFile(this.pathOf(id)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
      throw error;
    });
    if (content && idOf(content) !== id) throw new DamagedFile(`${this.pathOf(id)} is damaged.`);
    return content;
  }

  /** Without waiting, because it is asked inside a transaction. */
  has(id: string): boolean {
    return existsSync(this.pathOf(id));
  }

  /** Without waiting, because it is done inside a transaction. */
  remove(id: string): void {
    try {
      unlinkSync(this.pathOf(id));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }

  /** The ids of the files that are there and were written before then, UTC epoch ms, a folder at a time. */
  async *writtenBefore(time: number): AsyncGenerator<string[]> {
    for (const names of await this.#names()) {
      const old = [];
      for (const name of names) if (ID.test(name) && (await this.#changed(name)) < time) old.push(name);
      if (old.length > 0) yield old;
    }
  }

  /** Removes what crashes before then left of files that were being written. */
  async removeUnfinished(time: number): Promise<void> {
    for (const name of (await this.#names()).flat()) {
      if (!UNFINISHED.test(name) || (await this.#changed(name)) >= time) continue;
      await rm(join(this.path, name.slice(0, 2), name), { force: true });
    }
  }

  /** Every file that is there. */
  async ids(): Promise<string[]> {
    return (await this.#names()).flat().filter((name) => ID.test(name));
  }

  pathOf(id: string): string {
    if (!ID.test(id)) throw new RangeError(`"${id}" is not the id of a file.`);
    return join(this.path, id.slice(0, 2), id);
  }

  async #names(): Promise<string[][]> {
    const folders = (await readdir(this.path).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/.test(name));
    return Promise.all(folders.map((folder) => readdir(join(this.path, folder)).catch(() => [])));
  }

  async #changed(name: string): Promise<number> {
    const found = await stat(join(this.path, name.slice(0, 2), name)).catch(() => undefined);
    return found?.mtimeMs ?? Infinity;
  }
}

export function isFileId(id: string): boolean {
  return ID.test(id);
}

export function idOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
