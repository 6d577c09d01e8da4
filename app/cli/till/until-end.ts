/** A till that has not ended by then is ended as it is: what was committed is on the disk. */
const PATIENCE_MS = 1800;

export interface End {
  /** Resolves when this process is asked to end. */
  readonly promise: Promise<void>;
  readonly ended: boolean;
}

/**
 * Hears of every way to end a till: Ctrl+C, SIGTERM, a closed terminal, a parent that is gone. The first one asks;
 * others change nothing, because a terminal sends Ctrl+C to parent and child both.
 */
export function untilEnd(): End {
  let ended = false;
  const promise = new Promise<void>((resolve) => {
    const end = () => {
      if (ended) return;
      ended = true;
      setTimeout(() => process.exit(0), PATIENCE_MS).unref();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
    process.on('disconnect', end);
    // A parent that listens keeps no till alive: one that could not start ends, and its lock on the folder with it.
    process.channel?.unref();
  });
  return {
    promise,
    get ended() {
      return ended;
    },
  };
}
