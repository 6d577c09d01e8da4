import { stat } from 'node:fs/promises';
import { basename } from 'node:path';

/** What became of a file that was opened. */
export type FileFate =
  | { readonly state: 'there' }
  /** In a sentence, for people. */
  | { readonly state: 'gone' | 'replaced'; readonly message: string };

/**
 * Whether the file at `path` is still the one that was opened. Only `stat` is safe: opening the file with `fs` would
 * drop SQLite's locks.
 */
export class FileIdentity {
  readonly #path: string;
  #known: string | undefined;
  /** What fills it again is not what is open, and cannot be opened beside that. */
  #emptied: string | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** The file that is there now is the one that is open from here on. */
  forget(): void {
    this.#known = undefined;
  }

  async fate(): Promise<FileFate> {
    const name = basename(this.#path);
    let found: string;
    try {
      const { dev, ino, size } = await stat(this.#path, { bigint: true });
      found = `${dev}/${ino}`;
      if (size === 0n && found === this.#known) this.#emptied = found;
    } catch {
      const message = `The shop's file ${name} is gone from its folder. Nothing can be saved until it is back.`;
      return { state: 'gone', message };
    }
    if (found === this.#emptied) {
      const message = `The shop's file ${name} was emptied by another program. Nothing can be saved: stop Counterpart on every till, restore the newest backup, and start it again.`;
      return { state: 'gone', message };
    }
    this.#known ??= found;
    if (found === this.#known) return { state: 'there' };
    const message = `The shop's file ${name} was replaced by another one, which is being looked at. Nothing can be saved until then.`;
    return { state: 'replaced', message };
  }
}
