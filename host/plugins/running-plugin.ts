import type { DisposableStore } from '@counterpart/sdk';
import type { Container } from 'inversify';

/** A plugin that is active: everything that must end when it is switched off. */
export interface RunningPlugin {
  readonly subscriptions: DisposableStore;
  readonly container: Container;
  /** How long its own `activate` took. */
  readonly activation_ms: number;
}
