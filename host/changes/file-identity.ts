import { stat } from 'node:fs/promises';
import { basename } from 'node:path';

/**
 * Whether the file at `path` is still the one that was opened. Only `stat` is safe: opening the file with `fs` would
 * drop SQLite's locks.
 */
export class FileIdentity {
  readonly #path: string;
  #known: string | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** What is wrong, in a sentence; null when nothing is. */
  async problem(): Promise<string | null> {
    const name = basename(this.#path);
    let found: string;
    try {
      const { dev, ino } = await stat(this.#path, { bigint: true });
      found = `${dev}/${ino}`;
    } catch {
      return `The shop's file ${name} is gone from its folder. Nothing can be saved until it is back.`;
    }
    this.#known ??= found;
    if (found === this.#known) return null;
    return `The shop's file ${name} was replaced by another one. Restart Counterpart to open that one.`;
  }
}
