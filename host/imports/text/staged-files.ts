import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inject, injectable } from 'inversify';
import { TillFolderPath } from '../../backup/backup-folder.ts';

const PIECE_BYTES = 256 * 1024;

/** Files on their way in, as they were sent, in the till's own folder until they are imported. */
@injectable()
export class StagedFiles {
  readonly #folder: string;

  constructor(@inject(TillFolderPath) tillFolder: string) {
    this.#folder = join(tillFolder, 'imports');
  }

  /** `id` is a UUID, checked by the contract: it names the file. */
  path(id: string): string {
    return join(this.#folder, `${id}.csv`);
  }

  async create(id: string): Promise<void> {
    mkdirSync(this.#folder, { recursive: true });
    await (await open(this.path(id), 'a')).close();
  }

  async write(id: string, offset: number, bytes: Uint8Array): Promise<void> {
    const file = await open(this.path(id), 'r+');
    try {
      await file.write(bytes, 0, bytes.length, offset);
    } finally {
      await file.close();
    }
  }

  /** Makes it outlive a power cut, and names what it says. */
  async seal(id: string): Promise<string> {
    const file = await open(this.path(id), 'r+');
    try {
      await file.datasync();
    } finally {
      await file.close();
    }
    return this.hash(id);
  }

  async hash(id: string): Promise<string> {
    const hash = createHash('sha256');
    for await (const piece of this.pieces(id)) hash.update(piece);
    return hash.digest('hex');
  }

  async size(id: string): Promise<number | undefined> {
    const found = await stat(this.path(id)).catch(() => undefined);
    return found?.size;
  }

  /** The file in pieces that fit into memory and into a turn of the event loop. */
  async *pieces(id: string): AsyncGenerator<Buffer> {
    const file = await open(this.path(id), 'r');
    try {
      for (let offset = 0; ;) {
        const buffer = Buffer.allocUnsafe(PIECE_BYTES);
        const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES, offset);
        if (bytesRead === 0) return;
        offset += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  }

  async head(id: string): Promise<Buffer> {
    for await (const piece of this.pieces(id)) return piece;
    return Buffer.alloc(0);
  }

  async remove(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
  }
}
