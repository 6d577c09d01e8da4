import type { Container } from 'inversify';
import type { DisposableStore } from '../lifecycle/disposable-store.ts';
import type { Contracts, Invariants, Points } from './services.ts';

/** What `activate` is given. Everything registered through it ends when the plugin is disabled. */
export interface PluginContext {
  readonly plugin: { readonly id: string; readonly version: string; readonly folder: string };
  /**
   * Whether this host opened the shop's file. Where it did not, another computer keeps the books and answers every
   * method of scope `shop`: work in the background on the books starts only where they are.
   */
  readonly keepsBooks: boolean;
  /** The plugin's own child container; the host's services are there under their tokens. */
  readonly container: Container;
  readonly subscriptions: DisposableStore;
  readonly points: Points;
  readonly contracts: Contracts;
  readonly invariants: Invariants;
}

/** A plugin's Node half: the default export of `node/index.ts`. `activate` is its composition root. */
export interface NodeHalfModule {
  activate(context: PluginContext): void | Promise<void>;
}

export function defineNode(half: NodeHalfModule): NodeHalfModule {
  return half;
}
