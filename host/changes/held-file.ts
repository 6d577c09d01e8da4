import { open } from 'node:fs/promises';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

interface Holding {
  readonly descriptor: number;
  holders: number;
}

const CHUNK_BYTES = 1024 * 1024;

const holdings = new Map<string, Holding>();

/**
 * A file that SQLite has open, held open beside it to read what lies on the disk, past the write-ahead log. To close a
 * file frees every lock that this process has on it, SQLite's as well: so it is closed when its last holder lets go,
 * and each must do so after its connections are closed.
 */
export class HeldFile {
  /** Device and number, which a file keeps whatever is written into it. */
  readonly id: string;
  #holding: Holding | undefined;

  /** Throws when there is no such file. */
  constructor(path: string) {
    const { dev, ino } = statSync(path, { bigint: true });
    const known = holdings.get(`${dev}/${ino}`);
    const descriptor = known?.descriptor ?? openSync(path, 'r');
    const opened = fstatSync(descriptor, { bigint: true });
    this.id = `${opened.dev}/${opened.ino}`;
    this.#holding = known ?? { descriptor, holders: 0 };
    this.#holding.holders += 1;
    holdings.set(this.id, this.#holding);
  }

  /** Its first bytes; fewer where it is shorter. */
  begin(bytes: number): Buffer {
    const buffer = Buffer.alloc(bytes);
    return buffer.subarray(0, this.#read(buffer, 0));
  }

  #read(buffer: Buffer, at: number): number {
    if (!this.#holding) return 0;
    return readSync(this.#holding.descriptor, buffer, 0, buffer.length, at);
  }

  /** Copies what it holds now, and returns when the copy is on the disk. */
  async copyTo(path: string): Promise<void> {
    const copy = await open(path, 'w');
    try {
      const buffer = Buffer.alloc(CHUNK_BYTES);
      for (let at = 0, got = 0; (got = this.#read(buffer, at)) > 0; at += got) {
        await copy.write(buffer, 0, got, at);
      }
      await copy.sync();
    } finally {
      await copy.close();
    }
  }

  letGo(): void {
    const holding = this.#holding;
    this.#holding = undefined;
    if (!holding || (holding.holders -= 1) > 0) return;
    holdings.delete(this.id);
    closeSync(holding.descriptor);
  }
}
