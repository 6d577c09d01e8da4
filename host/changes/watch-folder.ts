import { type Disposable, toDisposable } from '@counterpart/sdk';
import { watch } from 'node:fs';

/** Tells of what happens in a folder, as far as the system does; looking at intervals is the net under it. */
export type WatchFolder = (
  folder: string,
  stirred: (event: 'rename' | 'change', file: string | null) => void,
) => Disposable;

export const watchFolder: WatchFolder = (folder, stirred) => {
  try {
    const watcher = watch(folder, { persistent: false }, stirred);
    // The folder went away, or the system ran out of watches.
    watcher.on('error', () => watcher.close());
    return toDisposable(() => watcher.close());
  } catch {
    return toDisposable(() => {});
  }
};
