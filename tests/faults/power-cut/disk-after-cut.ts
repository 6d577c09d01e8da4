import type { SeededRandom } from '../../../host/clock/index.ts';
import type { Change } from './recording.ts';

const SECTOR = 512;

/** What becomes of a change that was not yet durable when the power went. */
export type Fate = 'kept' | 'lost' | 'some' | 'torn';

export interface Cut {
  /** So many changes were made. */
  readonly after: number;
  readonly fate: Fate;
  /** False: a disk that says “durable” and does nothing. */
  readonly keepsPromises: boolean;
}

/** The files of a folder as they may be found after a power cut. */
export class RecordedDisk {
  readonly #start: ReadonlyMap<string, Buffer>;
  readonly #changes: readonly Change[];
  /** The change that made each one durable; infinite when none did. */
  readonly #durableBy: readonly number[];

  /** `start`: the files before the first change. */
  constructor(start: ReadonlyMap<string, Buffer>, changes: readonly Change[]) {
    this.#start = start;
    this.#changes = changes;
    const next = new Map<string, number>();
    const durableBy: number[] = [];
    for (let index = changes.length - 1; index >= 0; index--) {
      const { kind, file } = changes[index]!;
      if (kind === 'durable') next.set(file, index);
      durableBy[index] = next.get(file) ?? Infinity;
    }
    this.#durableBy = durableBy;
  }

  after({ after, fate, keepsPromises }: Cut, random: SeededRandom): ReadonlyMap<string, Buffer> {
    const files = new Map<string, GrowingFile>();
    for (const [name, content] of this.#start) files.set(name, new GrowingFile(content));
    const likely = random.next();
    for (let index = 0; index < after; index++) {
      const { kind, file, offset, data } = this.#changes[index]!;
      const isDurable = keepsPromises && this.#durableBy[index]! < after;
      const fares = isDurable || fate === 'kept' || (fate !== 'lost' && random.next() < likely);
      if (kind === 'durable') continue;
      if (kind === 'removed') {
        if (fares) files.delete(file);
        continue;
      }
      if (!files.has(file)) {
        if (!fares) continue;
        files.set(file, new GrowingFile(Buffer.alloc(0)));
      }
      const found = files.get(file)!;
      if (kind === 'cut' && fares) found.cut(offset);
      if (kind !== 'written') continue;
      if (fares) found.write(offset, data, () => true);
      else if (fate === 'torn') found.write(offset, data, () => random.next() < 0.5);
    }
    return new Map([...files].map(([name, file]) => [name, file.content]));
  }
}

class GrowingFile {
  #bytes: Buffer;
  #length: number;

  constructor(content: Buffer) {
    this.#bytes = Buffer.from(content);
    this.#length = content.length;
  }

  get content(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  cut(length: number): void {
    this.#reach(length);
    this.#bytes.fill(0, length, this.#length);
    this.#length = length;
  }

  /** By sectors, those that `arrives` is true for. */
  write(offset: number, data: Buffer, arrives: () => boolean): void {
    this.#reach(offset + data.length);
    this.#length = Math.max(this.#length, offset + data.length);
    for (let from = 0; from < data.length; from += SECTOR) {
      if (arrives()) data.copy(this.#bytes, offset + from, from, Math.min(from + SECTOR, data.length));
    }
  }

  #reach(length: number): void {
    if (length <= this.#bytes.length) return;
    const larger = Buffer.alloc(Math.max(length, 2 * this.#bytes.length));
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }
}
