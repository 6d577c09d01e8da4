import { type Disposable, toDisposable } from '@counterpart/sdk';
import type { EventManager, HostEvents, Logger, Timers } from '@counterpart/sdk/node';
import { EventEmitter } from 'eventemitter3';
import { type EventName, EventQueue } from './event-queue.ts';
import { ListenerRecord, type ListenerReport } from './listener-record.ts';

type Listener<K extends EventName> = (payload: HostEvents[K]) => void;
type ListenOptions = Parameters<EventManager['on']>[2];

/**
 * {@link EventManager} on eventemitter3. The publisher never waits and never hears of a listener's trouble; delivery
 * is in a turn of its own, in order.
 */
export class GuardedEventManager implements EventManager {
  readonly #emitter = new EventEmitter<Record<EventName, [HostEvents[EventName]]>>();
  readonly #record: ListenerRecord;
  readonly #queue: EventQueue;

  constructor(logger: Logger, timers: Timers, limit?: number) {
    this.#record = new ListenerRecord(logger, timers);
    this.#queue = new EventQueue((name, payload) => this.#emitter.emit(name, payload), timers, limit);
  }

  on<K extends EventName>(event: K, listener: Listener<K>, options?: ListenOptions): Disposable {
    return this.#listen('core', event, listener, options);
  }

  /** The same bus, where what `plugin` does wrong is counted against it. */
  eventsFor(plugin: string): EventManager {
    return {
      on: <K extends EventName>(event: K, listener: Listener<K>, options?: ListenOptions) =>
        this.#listen(plugin, event, listener, options),
    };
  }

  publish<K extends EventName>(event: K, payload: HostEvents[K]): void {
    this.#queue.put(event, payload);
  }

  /** What each plugin's listeners did wrong and how long they took. */
  report(): readonly ListenerReport[] {
    return this.#record.report();
  }

  listenerCount(event: EventName): number {
    return this.#emitter.listenerCount(event);
  }

  dispose(): void {
    this.#queue.dispose();
    this.#emitter.removeAllListeners();
  }

  #listen<K extends EventName>(
    plugin: string,
    event: K,
    listener: Listener<K>,
    options: ListenOptions,
  ): Disposable {
    const wanted = options?.tables && new Set(options.tables);
    const guarded = (payload: HostEvents[EventName]) => {
      if (wanted && !touches(payload, wanted)) return;
      this.#record.measure(plugin, event, () => listener(payload as HostEvents[K]));
    };
    this.#emitter.on(event, guarded);
    return toDisposable(() => this.#emitter.off(event, guarded));
  }
}

function touches(payload: HostEvents[EventName], wanted: ReadonlySet<string>): boolean {
  if (!('tables' in payload)) return true;
  return Object.keys(payload.tables).some((table) => wanted.has(table));
}
