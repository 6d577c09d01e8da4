import { closeSync, openSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { buildPreload } from '../preload/build-preload.ts';

const CALLS = { read: 'R', write: 'W', 'make durable': 'S', cut: 'T', open: 'O', delete: 'D' } as const;
export type Call = keyof typeof CALLS;
export type Failure = 'ENOSPC' | 'EROFS' | 'EIO';

/** A disk under a process, whose calls on one folder can be made to fail and to work again. */
export class FailingDisk {
  readonly #library: string;
  readonly #control: string;
  readonly #file: number;

  /** `folder`: for the compiled library and the control file. */
  constructor(folder: string) {
    this.#library = buildPreload(join(import.meta.dirname, 'failing-disk.c'), folder);
    this.#control = join(folder, 'control');
    this.#file = openSync(this.#control, 'w');
    this.heal();
  }

  /** For a process whose files under `folder` are on this disk. */
  environment(folder: string): Readonly<Record<string, string>> {
    return { LD_PRELOAD: this.#library, FAULT_FOLDER: folder, FAULT_CONTROL: this.#control };
  }

  fail(call: Call, failure: Failure): void {
    writeSync(this.#file, Buffer.from([CALLS[call].charCodeAt(0), constants.errno[failure]]), 0, 2, 0);
  }

  heal(): void {
    writeSync(this.#file, Buffer.from([0, 0]), 0, 2, 0);
  }

  close(): void {
    closeSync(this.#file);
  }
}
