import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '@counterpart/host';
import type { SyncStatus } from '@counterpart/sdk';
import type { Outage } from './orders.ts';

const LOOKS_EVERY_MS = 25;

/** What a till says on its screen about the books, from `start` to `stop`. */
export class BannerWatch {
  readonly #host: Host;
  readonly #outages: Outage[] = [];
  #away: Omit<Outage, 'until'> | undefined;
  #looking: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(host: Host) {
    this.#host = host;
  }

  start(): void {
    this.#stopped = false;
    this.#looking = this.#look();
  }

  async stop(): Promise<readonly Outage[]> {
    this.#stopped = true;
    await this.#looking;
    return this.#outages;
  }

  async #look(): Promise<void> {
    for (; !this.#stopped; await sleep(LOOKS_EVERY_MS)) {
      const { state, message } = (await this.#host.call('sync.status', {})) as SyncStatus;
      if (state === 'live' && this.#away) {
        this.#outages.push({ ...this.#away, until: Date.now() });
        this.#away = undefined;
      } else if (state === 'waiting') this.#away ??= { from: Date.now(), message: message ?? '' };
    }
  }
}
