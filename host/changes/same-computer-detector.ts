import type { Disposable } from '@counterpart/sdk';
import { sql, type Timers } from '@counterpart/sdk/node';
import { basename, dirname } from 'node:path';
import type { Engine } from '../database/engine.ts';
import { AdaptiveInterval } from './adaptive-interval.ts';
import type { ChangeDetector, DetectorListener } from './change-detector.ts';
import { FileIdentity } from './file-identity.ts';
import { Paced } from './paced.ts';
import { type WatchFolder, watchFolder } from './watch-folder.ts';

/**
 * When to look again after the folder stirred, ms: the write-ahead log is written before its commit can be seen, by as
 * long as the disk takes to make it durable.
 */
const LOOK_AGAIN_MS = [2, 4, 8, 16, 32, 64] as const;
/** The folder stirs with every commit, this process's own as well; one look for all in so long, ms. */
const PAUSE_MS = 20;

/**
 * Notices commits of other processes on this computer: the folder is watched, and `data_version` is read as a net
 * under it. The time of the file says nothing: in WAL a commit does not touch it.
 */
export class SameComputerDetector implements ChangeDetector {
  readonly #engine: Engine;
  readonly #path: string;
  readonly #timers: Timers;
  readonly #watchFolder: WatchFolder;
  readonly #file: FileIdentity;
  readonly #interval: AdaptiveInterval;
  #listener: DetectorListener | undefined;
  #watching: Disposable | undefined;
  #timer: Disposable | undefined;
  #soon: NodeJS.Immediate | undefined;
  readonly #stirred: Paced;
  #again: Disposable | undefined;
  #version: number | undefined;
  #nothingNewAt: number;

  /** `engine` must be a connection that never writes: it does not see its own commits. */
  constructor(
    engine: Engine,
    options: {
      readonly path: string;
      readonly timers: Timers;
      readonly watchFolder?: WatchFolder | undefined;
    },
  ) {
    this.#engine = engine;
    this.#path = options.path;
    this.#timers = options.timers;
    this.#watchFolder = options.watchFolder ?? watchFolder;
    this.#file = new FileIdentity(options.path);
    this.#nothingNewAt = this.#timers.now();
    this.#interval = new AdaptiveInterval(this.#nothingNewAt);
    this.#stirred = new Paced(this.#timers, PAUSE_MS, () => {
      void this.#compare();
      this.#lookAgain(0);
    });
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
    this.#watching?.dispose();
    this.#timer?.dispose();
    this.#again?.dispose();
    this.#stirred.dispose();
    if (this.#soon) clearImmediate(this.#soon);
  }

  #watch(): void {
    const name = basename(this.#path);
    this.#watching = this.#watchFolder(dirname(this.#path), (event, file) => {
      if (file !== null && !file.startsWith(name)) return;
      this.#stirred.ask();
      if (event === 'rename') void this.#inspect();
    });
  }

  #lookAgain(step: number): void {
    this.#again?.dispose();
    const pause = LOOK_AGAIN_MS[step];
    if (pause === undefined || !this.#listener) return;
    const again = () => {
      this.look();
      this.#lookAgain(step + 1);
    };
    this.#again = this.#timers.after(pause, again, 'background');
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
      this.#again?.dispose();
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
