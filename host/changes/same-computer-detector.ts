import type { Disposable } from '@counterpart/sdk';
import type { Timers } from '@counterpart/sdk/node';
import { basename, dirname } from 'node:path';
import type { Engine } from '../database/engine.ts';
import type { DetectorListener } from './change-detector.ts';
import type { FileIdentity } from './file-identity.ts';
import { Paced } from './paced.ts';
import { VersionDetector } from './version-detector.ts';
import { type WatchFolder, watchFolder } from './watch-folder.ts';

/**
 * When to look again after the folder stirred, ms: the write-ahead log is written before its commit can be seen, by as
 * long as the disk takes to make it durable.
 */
const LOOK_AGAIN_MS = [2, 4, 8, 16, 32, 64] as const;
/** The folder stirs with every commit, this process's own as well; one look for all in so long, ms. */
const PAUSE_MS = 20;

export interface SameComputerOptions {
  readonly path: string;
  readonly file: FileIdentity;
  readonly timers: Timers;
  readonly watchFolder?: WatchFolder | undefined;
}

/** Notices commits of other processes on this computer: the folder is watched, with looking at intervals as a net under it. */
export class SameComputerDetector extends VersionDetector {
  readonly #path: string;
  readonly #timers: Timers;
  readonly #watchFolder: WatchFolder;
  readonly #stirred: Paced;
  #watching: Disposable | undefined;
  #again: Disposable | undefined;

  constructor(engine: Engine, options: SameComputerOptions) {
    super(engine, options);
    this.#path = options.path;
    this.#timers = options.timers;
    this.#watchFolder = options.watchFolder ?? watchFolder;
    this.#stirred = new Paced(this.#timers, PAUSE_MS, () => {
      this.look();
      this.#lookAgain(0);
    });
  }

  override start(listener: DetectorListener): void {
    const name = basename(this.#path);
    this.#watching = this.#watchFolder(dirname(this.#path), (event, file) => {
      if (file !== null && !file.startsWith(name)) return;
      this.#stirred.ask();
      // Commits go to the log; into the file itself they are copied seldom.
      if (event === 'rename' || file === name) void this.inspect();
    });
    super.start({
      ...listener,
      changed: () => {
        this.#again?.dispose();
        listener.changed();
      },
    });
  }

  override dispose(): void {
    super.dispose();
    this.#watching?.dispose();
    this.#again?.dispose();
    this.#stirred.dispose();
  }

  #lookAgain(step: number): void {
    this.#again?.dispose();
    const pause = LOOK_AGAIN_MS[step];
    if (pause === undefined) return;
    const again = () => {
      this.look();
      this.#lookAgain(step + 1);
    };
    this.#again = this.#timers.after(pause, again, 'background');
  }
}
