import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { continues, type FileHeader, HEADER_BYTES, readHeader } from './file-header.ts';
import { HeldFile } from './held-file.ts';

/** What became of a file that was opened; `message` says so to people. */
export type FileFate =
  | { readonly state: 'there' }
  /** `writing`: another program writes over what is open, and has not ended; `converted`: it has a log from now on. */
  | { readonly state: 'gone' | 'writing' | 'converted'; readonly message: string }
  /** Another file has its name now, or another program wrote over it, `file`, which is open. */
  | { readonly state: 'replaced'; readonly message: string }
  | { readonly state: 'overwritten'; readonly message: string; readonly file: string };

/**
 * Whether the file at `path` is still the one that was opened. Only `stat` is safe: opening the file with `fs`, and
 * closing it, would drop SQLite's locks.
 */
export class FileIdentity {
  readonly #path: string;
  #known: string | undefined;
  /** What fills it again is not what is open, and cannot be opened beside that. */
  #emptied: string | undefined;
  readonly #schema: (() => Promise<number>) | undefined;
  #held: HeldFile | undefined;
  #header: FileHeader | undefined;
  /** When it was last written, ns; and the header found then. */
  #writtenAt: bigint | undefined;
  #isDoubted = false;
  #isOverwritten = false;

  /**
   * `schema`: the newest number of the schema, where commits go to a write-ahead log. There SQLite does not notice that
   * another program writes over the file, and mixes what it remembers with what it finds.
   */
  constructor(path: string, schema?: () => Promise<number>) {
    this.#path = path;
    this.#schema = schema;
  }

  /** The file that is there now is the one that is open from here on. */
  opened(): void {
    this.letGo();
    this.#known = undefined;
    this.#isDoubted = false;
    this.#isOverwritten = false;
    if (!this.#schema) return;
    try {
      this.#held = new HeldFile(this.#path);
    } catch {
      // It is gone again, or the disk fails: then it is not known what was there.
    }
  }

  /** Copies what lies there now, without a log. */
  async copyTo(path: string): Promise<void> {
    await this.#held?.copyTo(path);
  }

  /** When the connections are closed. */
  letGo(): void {
    this.#held?.letGo();
    this.#held = undefined;
    this.#header = undefined;
    this.#writtenAt = undefined;
  }

  async fate(): Promise<FileFate> {
    const name = basename(this.#path);
    let found: string;
    let writtenAt: bigint;
    let size: bigint;
    try {
      const file = await stat(this.#path, { bigint: true });
      found = `${file.dev}/${file.ino}`;
      ({ mtimeNs: writtenAt, size } = file);
    } catch (error) {
      const message = hasNoRight(error)
        ? `The shop's file ${name} cannot be seen: this user has no right to its folder any more. Nothing can be saved until it has.`
        : `The shop's file ${name} is gone from its folder. Nothing can be saved until it is back.`;
      return { state: 'gone', message };
    }
    this.#known ??= found;
    if (found !== this.#known) {
      const message = `The shop's file ${name} was replaced by another one, which is being looked at. Nothing can be saved until then.`;
      return { state: 'replaced', message };
    }
    if (this.#schema) return this.#overwriting(found, writtenAt, size, this.#schema);
    if (size === 0n) this.#emptied = found;
    if (found !== this.#emptied) return { state: 'there' };
    const message = `The shop's file ${name} was emptied by another program. Nothing can be saved: stop Counterpart on every till, restore the newest backup, and start it again.`;
    return { state: 'gone', message };
  }

  async #overwriting(
    file: string,
    writtenAt: bigint,
    size: bigint,
    schema: () => Promise<number>,
  ): Promise<FileFate> {
    const isNew = writtenAt !== this.#writtenAt;
    if (isNew && !this.#isOverwritten) {
      const continues = await this.#continues(schema);
      // The disk fails just now: it is looked at again.
      if (continues === undefined) return { state: 'there' };
      // One look can err where a disk fails; the next one is soon.
      this.#isOverwritten = !continues && this.#isDoubted;
      this.#isDoubted = !continues;
    }
    const isSure = this.#isOverwritten || !this.#isDoubted;
    if (isSure) this.#writtenAt = writtenAt;
    if (isSure && !this.#isOverwritten) return { state: 'there' };
    const name = basename(this.#path);
    if (isNew || size === 0n) {
      const message = `Another program is writing over the shop's file ${name}. Nothing can be saved until it is whole again: if nobody copies one there, restore the newest backup.`;
      return { state: 'writing', message };
    }
    const message = `Another program wrote over the shop's file ${name}, which is being looked at. Nothing can be saved until then.`;
    return { state: 'overwritten', message, file };
  }

  /** undefined when it cannot be read. */
  async #continues(schema: () => Promise<number>): Promise<boolean | undefined> {
    if (!this.#held) return true;
    let now: FileHeader | undefined;
    try {
      now = readHeader(this.#held.begin(HEADER_BYTES));
    } catch {
      return undefined;
    }
    const before = this.#header;
    // At the first look it was opened just now.
    const isSound = !before || continues(before, now, await schema().catch(() => Infinity));
    if (isSound) this.#header = now;
    return isSound;
  }
}

function hasNoRight(error: unknown): boolean {
  return /^(?:EACCES|EPERM)$/.test(String((error as { code?: unknown }).code));
}
