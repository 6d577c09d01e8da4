import type { Place, SessionState } from '@counterpart/sdk';
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';

/** A till that does not come back within this time is shown as what it then is: not reachable. */
const PATIENCE_MS = 60_000;

/** The till is starting itself anew somewhere else, and this window waits for it. */
export interface Moving {
  /** Where to, in words; undefined while it stays where it is. */
  readonly to: Accessor<string | undefined>;
  start(to: string): void;
}

/** It is over once the till is back, or says that it lives elsewhere. */
export function createMoving(connection: Accessor<SessionState>, place: Accessor<Place | undefined>): Moving {
  const [to, setTo] = createSignal<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left = false;
  const end = () => {
    clearTimeout(timer);
    setTo(undefined);
  };
  createEffect(() => {
    if (connection() !== 'connected') left = true;
    else if (left) end();
  });
  createEffect(on(() => place()?.kind, end, { defer: true }));
  onCleanup(() => clearTimeout(timer));
  return {
    to,
    start(where) {
      end();
      left = false;
      timer = setTimeout(end, PATIENCE_MS);
      setTo(where);
    },
  };
}
