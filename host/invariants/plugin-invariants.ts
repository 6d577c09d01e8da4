import type { Disposable, DisposableStore, Manifest } from '@counterpart/sdk';
import type { Invariant, Invariants } from '@counterpart/sdk/node';
import { ownedBy } from '../plugins/owned-by.ts';
import type { InvariantRegistry } from './invariant-registry.ts';

/** `Invariants` as one plugin has it. */
export class PluginInvariants implements Invariants {
  readonly #plugin: string;
  readonly #subscriptions: DisposableStore;
  readonly #registry: InvariantRegistry;

  constructor({ id }: Manifest, subscriptions: DisposableStore, registry: InvariantRegistry) {
    this.#plugin = id;
    this.#subscriptions = subscriptions;
    this.#registry = registry;
  }

  add(invariant: Invariant): Disposable {
    return ownedBy(this.#subscriptions, this.#registry.add(this.#plugin, invariant));
  }
}
