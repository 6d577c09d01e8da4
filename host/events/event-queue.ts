import type { DatabaseChanged, HostEvents, Timers } from '@counterpart/sdk/node';
import { mergeChanges } from './merge-changes.ts';

export type EventName = keyof HostEvents;
interface Entry {
  readonly name: EventName;
  payload: HostEvents[EventName];
}

/** How long deliveries may follow each other before the rest of the host gets a turn, ms. */
const SLICE_MS = 8;

/** Events on their way, bounded: when listeners cannot keep up, waiting changes melt into one "read these again". */
export class EventQueue {
  readonly #deliver: (name: EventName, payload: HostEvents[EventName]) => void;
  readonly #timers: Timers;
  readonly #limit: number;
  #entries: Entry[] = [];
  #scheduled: NodeJS.Immediate | undefined;
  #disposed = false;

  constructor(
    deliver: (name: EventName, payload: HostEvents[EventName]) => void,
    timers: Timers,
    limit = 1000,
  ) {
    this.#deliver = deliver;
    this.#timers = timers;
    this.#limit = limit;
  }

  put<K extends EventName>(name: K, payload: HostEvents[K]): void {
    if (this.#disposed) return;
    this.#entries.push({ name, payload });
    if (this.#entries.length > this.#limit) this.#entries = melt(this.#entries);
    this.#schedule();
  }

  dispose(): void {
    this.#disposed = true;
    this.#entries = [];
    if (this.#scheduled) clearImmediate(this.#scheduled);
  }

  #schedule(): void {
    this.#scheduled ??= setImmediate(() => {
      this.#scheduled = undefined;
      this.#drain();
    });
  }

  #drain(): void {
    const end = this.#timers.now() + SLICE_MS;
    do {
      const entry = this.#entries.shift();
      if (!entry) return;
      this.#deliver(entry.name, entry.payload);
    } while (this.#timers.now() < end);
    if (this.#entries.length > 0) this.#schedule();
  }
}

/** One entry for each kind of event, in the place of its last one. */
function melt(entries: readonly Entry[]): Entry[] {
  const changes = entries.filter((entry) => entry.name === 'database_changed');
  const last = new Map(entries.map((entry) => [entry.name, entry]));
  const merged = last.get('database_changed');
  if (merged) merged.payload = mergeChanges(changes.map((entry) => entry.payload as DatabaseChanged));
  return entries.filter((entry) => last.get(entry.name) === entry);
}
