import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A small file system of its own in `folder`; undefined where this user may not mount one. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux') return undefined;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'small-disk', folder], {
    stdio: 'ignore',
  });
  return status === 0 ? new SmallDisk(folder) : undefined;
}

export class SmallDisk {
  readonly #folder: string;
  readonly #ballast: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#ballast = join(folder, 'ballast');
  }

  /** Until not a byte more goes in. */
  fill(): void {
    const file = openSync(this.#ballast, 'w');
    try {
      for (let size = 2 ** 20; size >= 1;) {
        try {
          writeSync(file, Buffer.alloc(size));
        } catch {
          size = Math.floor(size / 2);
        }
      }
    } finally {
      closeSync(file);
    }
  }

  makeSpace(): void {
    rmSync(this.#ballast, { force: true });
  }

  unmount(): void {
    spawnSync('umount', [this.#folder], { stdio: 'ignore' });
  }
}
