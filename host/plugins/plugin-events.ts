import type { Disposable, DisposableStore } from '@counterpart/sdk';
import type { EventManager, HostEvents } from '@counterpart/sdk/node';
import { ownedBy } from './owned-by.ts';

/** The bus as one plugin has it: whatever it listens to ends with it. */
export class PluginEvents implements EventManager {
  readonly #events: EventManager;
  readonly #subscriptions: DisposableStore;

  constructor(events: EventManager, subscriptions: DisposableStore) {
    this.#events = events;
    this.#subscriptions = subscriptions;
  }

  on<K extends keyof HostEvents>(
    event: K,
    listener: (payload: HostEvents[K]) => void,
    options?: { readonly tables?: readonly string[] },
  ): Disposable {
    return ownedBy(this.#subscriptions, this.#events.on(event, listener, options));
  }
}
