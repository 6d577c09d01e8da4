import type { Disposable } from '@counterpart/sdk';

/**
 * Something of the host that begins when the shop is open and ends when the host stops: implements a core contract,
 * listens, beats. Each concept binds its own in its `*.module.ts` (`bind(HostPart).to(…)`); they start in the order of
 * `container.ts`, before any plugin, and end in the opposite order, after every plugin.
 */
export interface HostPart {
  /** Starts only where the books are kept; otherwise at every till. */
  readonly where?: 'keeper';
  start(): Disposable | Promise<Disposable>;
}
export const HostPart = Symbol.for('counterpart.HostPart');
