import type { Disposable } from '@counterpart/sdk';
import { sql, type Timers } from '@counterpart/sdk/node';
import type { Engine } from '../database/engine.ts';
import { AdaptiveInterval } from './adaptive-interval.ts';
import type { ChangeDetector, DetectorListener } from './change-detector.ts';
import { FileIdentity } from './file-identity.ts';

/** Looking costs a round trip to the computer that shares the folder. */
const FAST_MS = 1000;

/**
 * Notices commits of other computers in a shared folder by `data_version`: the times of files come late there, and the
 * system tells of no change that another computer made.
 */
export class SharedFolderDetector implements ChangeDetector {
  readonly #engine: Engine;
  readonly #file: FileIdentity;
  readonly #timers: Timers;
  readonly #interval: AdaptiveInterval;
  #listener: DetectorListener | undefined;
  #timer: Disposable | undefined;
  #soon: NodeJS.Immediate | undefined;
  #version: number | undefined;
  #nothingNewAt: number;

  /** `engine` must be a connection that never writes: it does not see its own commits. */
  constructor(engine: Engine, options: { readonly path: string; readonly timers: Timers }) {
    this.#engine = engine;
    this.#timers = options.timers;
    this.#file = new FileIdentity(options.path);
    this.#nothingNewAt = this.#timers.now();
    this.#interval = new AdaptiveInterval(this.#nothingNewAt, FAST_MS);
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
    this.#file.forget();
    this.#version = undefined;
    this.look();
  }

  dispose(): void {
    this.#listener = undefined;
    this.#timer?.dispose();
    if (this.#soon) clearImmediate(this.#soon);
  }

  #tick(): void {
    this.look();
    void this.#inspect();
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

  async #inspect(): Promise<void> {
    const fate = await this.#file.fate();
    if (fate.state === 'replaced') this.#listener?.replaced(fate.message);
    else this.#listener?.trouble(fate.state === 'gone' ? fate.message : null);
  }
}
