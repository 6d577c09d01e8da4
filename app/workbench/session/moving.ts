import type { Place, PlaceKind, SessionState } from '@counterpart/sdk';
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';

/** A till that does not come back within this time is shown as what it then is: not reachable. */
const PATIENCE_MS = 60_000;

/** The till is starting itself anew somewhere else, and this window waits for it. */
export interface Moving {
  /** Where to, in words; undefined while it stays where it is. */
  readonly to: Accessor<string | undefined>;
  /** Where it could not go, in words: it came back and is where it was. Until the next attempt. */
  readonly failedTo: Accessor<string | undefined>;
  start(to: string, kind: PlaceKind): void;
}

export interface MovingOptions {
  readonly connection: Accessor<SessionState>;
  readonly place: Accessor<Place | undefined>;
  /** Where the till says that it is, asked once more. */
  readonly ask: () => Promise<Place>;
}

/** It is over once the till is back, or says that it lives elsewhere. */
export function createMoving({ connection, place, ask }: MovingOptions): Moving {
  const [going, setGoing] = createSignal<{ readonly to: string; readonly kind: PlaceKind }>();
  const [failedTo, setFailedTo] = createSignal<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left = false;
  const end = () => {
    clearTimeout(timer);
    setGoing(undefined);
  };
  const arrive = async () => {
    const aim = going();
    end();
    const now = aim && (await ask().catch(() => undefined));
    if (aim && now && now.kind !== aim.kind) setFailedTo(aim.to);
  };
  createEffect(() => {
    if (connection() !== 'connected') left = true;
    else if (left) void arrive();
  });
  createEffect(on(() => place()?.kind, end, { defer: true }));
  onCleanup(() => clearTimeout(timer));
  return {
    to: () => going()?.to,
    failedTo,
    start(to, kind) {
      end();
      left = false;
      timer = setTimeout(end, PATIENCE_MS);
      setFailedTo(undefined);
      setGoing({ to, kind });
    },
  };
}
