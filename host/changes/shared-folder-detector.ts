import { sql, type Timers } from '@counterpart/sdk/node';
import type { Engine } from '../database/engine.ts';
import type { FileFate, FileIdentity } from './file-identity.ts';
import { VersionDetector } from './version-detector.ts';

/** Looking costs a round trip to the computer that shares the folder. */
const FAST_MS = 1000;

const CONVERTED =
  "Another program made the shop's file keep a write-ahead log, and in a shared folder sales are lost with one. Nothing can be saved: stop Counterpart on every till, then start it again, which takes that back.";

/**
 * Notices commits of other computers in a shared folder: by looking alone, for the system tells of no change that another
 * computer made. And that another program converted the file, which SQLite follows without a word.
 */
export class SharedFolderDetector extends VersionDetector {
  readonly #reader: Engine;

  constructor(reader: Engine, options: { readonly file: FileIdentity; readonly timers: Timers }) {
    super(reader, { ...options, fast_ms: FAST_MS });
    this.#reader = reader;
  }

  protected override async fate(): Promise<FileFate> {
    const fate = await super.fate();
    if (fate.state !== 'there' || !(await this.#hasLog())) return fate;
    return { state: 'converted', message: CONVERTED };
  }

  async #hasLog(): Promise<boolean> {
    const row = await this.#reader
      .get<{ journal_mode: string }>(sql`pragma journal_mode`)
      .catch(() => undefined);
    return row?.journal_mode === 'wal';
  }
}
