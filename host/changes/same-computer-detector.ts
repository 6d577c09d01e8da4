import { sql } from '@counterpart/sdk/node';
import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Engine } from '../database/engine.ts';
import { AdaptiveInterval } from './adaptive-interval.ts';
import type { ChangeDetector, DetectorListener } from './change-detector.ts';
import { FileIdentity } from './file-identity.ts';

/**
 * When to look again after the folder stirred, ms: the write-ahead log is written before its commit can be seen, by as
 * long as the disk takes to make it durable.
 */
const LOOK_AGAIN_MS = [2, 4, 8, 16, 32, 64] as const;

/**
 * Notices commits of other processes on this computer: the folder is watched, and `data_version` is read as a net
 * under it. The time of the file says nothing: in WAL a commit does not touch it.
 */
export class SameComputerDetector implements ChangeDetector {
  readonly #engine: Engine;
  readonly #path: string;
  readonly #file: FileIdentity;
  readonly #interval = new AdaptiveInterval(performance.now());
  #listener: DetectorListener | undefined;
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | undefined;
  #again: NodeJS.Timeout | undefined;
  #version: number | undefined;
  #nothingNewAt = performance.now();

  /** `engine` must be a connection that never writes: it does not see its own commits. */
  constructor(engine: Engine, path: string) {
    this.#engine = engine;
    this.#path = path;
    this.#file = new FileIdentity(path);
  }

  get interval_ms(): number {
    return this.#interval.current_ms;
  }

  get nothingNewAt(): number {
    return this.#nothingNewAt;
  }

  start(listener: DetectorListener): void {
    this.#listener = listener;
    this.#watch();
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
    this.#interval.saw(performance.now());
    if (this.#interval.current_ms < before) this.#schedule();
  }

  reopened(): void {
    this.#file.forget();
    this.#version = undefined;
    this.look();
  }

  dispose(): void {
    this.#listener = undefined;
    this.#watcher?.close();
    clearTimeout(this.#timer);
    clearTimeout(this.#again);
    if (this.#soon) clearImmediate(this.#soon);
  }

  #watch(): void {
    const name = basename(this.#path);
    try {
      this.#watcher = watch(dirname(this.#path), { persistent: false }, (event, file) => {
        if (file !== null && !file.startsWith(name)) return;
        this.look();
        this.#lookAgain(0);
        if (event === 'rename') void this.#inspect();
      });
      // The folder went away, or the system ran out of watches: looking at intervals goes on.
      this.#watcher.on('error', () => this.#watcher?.close());
    } catch {
      this.#watcher = undefined;
    }
  }

  #lookAgain(step: number): void {
    clearTimeout(this.#again);
    const pause = LOOK_AGAIN_MS[step];
    if (pause === undefined || !this.#listener) return;
    this.#again = setTimeout(() => {
      this.look();
      this.#lookAgain(step + 1);
    }, pause);
    this.#again.unref();
  }

  #tick(): void {
    this.look();
    void this.#inspect();
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (!this.#listener) return;
    this.#timer = setTimeout(() => this.#tick(), this.#interval.next(performance.now()));
    this.#timer.unref();
  }

  async #compare(): Promise<void> {
    const lookedAt = performance.now();
    try {
      const row = await this.#engine.get<{ data_version: number }>(sql`pragma data_version`);
      if (row?.data_version === this.#version) {
        this.#nothingNewAt = lookedAt;
        return;
      }
      clearTimeout(this.#again);
      this.#version = row?.data_version;
      this.#listener?.changed();
    } catch {
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
