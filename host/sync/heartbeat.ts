import type { Disposable } from '@counterpart/sdk';
import { Logger, Till, Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { every } from '../clock/waiting.ts';
import type { HostPart } from '../host-part.ts';
import { HostVersion } from '../rpc/host-version.ts';
import { BEAT_MS, TillPresence } from './till-presence.ts';

/** Says again and again that this till is there. For a till whose books are elsewhere the keeper says it. */
@injectable()
export class Heartbeat implements HostPart {
  readonly where = 'keeper';
  readonly #presence: TillPresence;
  readonly #till: Till;
  readonly #version: HostVersion;
  readonly #logger: Logger;
  readonly #timers: Timers;

  constructor(
    @inject(TillPresence) presence: TillPresence,
    @inject(Till) till: Till,
    @inject(HostVersion) version: HostVersion,
    @inject(Logger) logger: Logger,
    @inject(Timers) timers: Timers,
  ) {
    this.#presence = presence;
    this.#till = till;
    this.#version = version;
    this.#logger = logger;
    this.#timers = timers;
  }

  start(): Disposable {
    this.#beat(true);
    const timer = every(this.#timers, BEAT_MS, () => this.#beat(true));
    return {
      dispose: () => {
        timer.dispose();
        // The store finishes what was asked of it before it closes.
        this.#beat(false);
      },
    };
  }

  /** A till that cannot write just now is offline to the others; it sells on as soon as it can. */
  #beat(online: boolean): void {
    this.#presence.write(this.#till, this.#version, online).catch((error: unknown) => {
      this.#logger.warn('The other tills could not be told that this one is here.', { error });
    });
  }
}
