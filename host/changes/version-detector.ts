import type { Disposable } from '@counterpart/sdk';
import { sql, type Timers } from '@counterpart/sdk/node';
import type { Engine } from '../database/engine.ts';
import { AdaptiveInterval } from './adaptive-interval.ts';
import type { ChangeDetector, DetectorListener } from './change-detector.ts';
import type { FileFate, FileIdentity } from './file-identity.ts';

export interface VersionDetectorOptions {
  readonly file: FileIdentity;
  readonly timers: Timers;
  /** The pause between two looks while the shop is busy, ms; default: what suits a file on this computer. */
  readonly fast_ms?: number;
}

/** A file that was not written for so long has been copied, ms. */
const COPIED_MS = 500;

/**
 * Notices commits of others by `data_version`, which is read at intervals and whenever somebody says so, and that the
 * file is gone or another one. The times of the file say nothing: in WAL a commit does not touch them, and in a shared
 * folder they come late.
 */
export class VersionDetector implements ChangeDetector {
  readonly #engine: Engine;
  readonly #file: FileIdentity;
  readonly #timers: Timers;
  readonly #interval: AdaptiveInterval;
  #listener: DetectorListener | undefined;
  #timer: Disposable | undefined;
  #again: Disposable | undefined;
  #soon: NodeJS.Immediate | undefined;
  #version: number | undefined;
  #nothingNewAt: number;

  /** `engine` must be a connection that never writes: it does not see its own commits. */
  constructor(engine: Engine, { file, timers, fast_ms }: VersionDetectorOptions) {
    this.#engine = engine;
    this.#timers = timers;
    this.#file = file;
    this.#nothingNewAt = timers.now();
    this.#interval = new AdaptiveInterval(this.#nothingNewAt, fast_ms);
  }

  get interval_ms(): number {
    return this.#interval.current_ms;
  }

  get nothingNewAt(): number {
    return this.#nothingNewAt;
  }

  start(listener: DetectorListener): void {
    this.#listener = listener;
    this.#tick();
  }

  look(): void {
    this.#soon ??= setImmediate(() => {
      this.#soon = undefined;
      void this.#compare();
    });
  }

  busy(): void {
    const before = this.#interval.current_ms;
    this.#interval.saw(this.#timers.now());
    if (this.#interval.current_ms < before) this.#schedule();
  }

  reopened(): void {
    this.#version = undefined;
    this.look();
  }

  /** Whether the file is still the one that was opened. */
  async inspect(): Promise<void> {
    const fate = await this.fate();
    if (fate.state === 'replaced') this.#listener?.replaced(fate.message);
    else if (fate.state === 'overwritten') this.#listener?.replaced(fate.message, fate.file);
    else this.#listener?.trouble(fate.state === 'there' ? null : fate.message);
    if (fate.state !== 'writing') return;
    this.#again?.dispose();
    this.#again = this.#timers.after(COPIED_MS, () => void this.inspect(), 'background');
  }

  protected fate(): Promise<FileFate> {
    return this.#file.fate();
  }

  dispose(): void {
    this.#listener = undefined;
    this.#timer?.dispose();
    this.#again?.dispose();
    if (this.#soon) clearImmediate(this.#soon);
  }

  #tick(): void {
    this.look();
    void this.inspect();
    this.#schedule();
  }

  #schedule(): void {
    this.#timer?.dispose();
    if (!this.#listener) return;
    const pause = this.#interval.next(this.#timers.now());
    this.#timer = this.#timers.after(pause, () => this.#tick(), 'background');
  }

  async #compare(): Promise<void> {
    const lookedAt = this.#timers.now();
    try {
      const row = await this.#engine.get<{ data_version: number }>(sql`pragma data_version`);
      if (row?.data_version === this.#version) {
        this.#nothingNewAt = lookedAt;
        return;
      }
      this.#version = row?.data_version;
      this.#listener?.changed();
    } catch (error) {
      // Another till is writing this very moment: the next look, or the one after it, gets through.
      if (this.#engine.isBusy(error)) return this.#schedule();
      // Reading the journal will fail in the same way, and is the one to say so.
      this.#listener?.changed();
    }
  }
}
