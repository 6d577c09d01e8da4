import type { Disposable } from '@counterpart/sdk';
import { Clock, Logger, sql, Till } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';
import type { HostPart } from '../host-part.ts';
import { HostVersion } from '../rpc/host-version.ts';

/** Each beat is a durable commit that every till reads, so it is slow; a till that stops properly says so at once. */
export const BEAT_MS = 60_000;

/** Writes into the shop that this till is there. */
@injectable()
export class Heartbeat implements HostPart {
  readonly #store: ShopStore;
  readonly #till: Till;
  readonly #version: HostVersion;
  readonly #clock: Clock;
  readonly #logger: Logger;

  constructor(
    @inject(ShopStore) store: ShopStore,
    @inject(Till) till: Till,
    @inject(HostVersion) version: HostVersion,
    @inject(Clock) clock: Clock,
    @inject(Logger) logger: Logger,
  ) {
    this.#store = store;
    this.#till = till;
    this.#version = version;
    this.#clock = clock;
    this.#logger = logger;
  }

  start(): Disposable {
    this.#beat(true);
    const timer = setInterval(() => this.#beat(true), BEAT_MS);
    timer.unref();
    return {
      dispose: () => {
        clearInterval(timer);
        // The store finishes what was asked of it before it closes.
        this.#beat(false);
      },
    };
  }

  /** A till that cannot write just now is offline to the others; it sells on as soon as it can. */
  #beat(online: boolean): void {
    this.#write(online).catch((error: unknown) => {
      this.#logger.warn('The other tills could not be told that this one is here.', { error });
    });
  }

  async #write(online: boolean): Promise<void> {
    const [now, version] = [this.#clock.now(), this.#version];
    const { id, name } = this.#till;
    await this.#store.transactions.run(
      (tx) =>
        tx.run(
          sql`insert into core_till (id, name, version, seen_at, online)
              values (${id}, ${name}, ${version}, ${now}, ${Number(online)})
              on conflict (id) do update set name = excluded.name, version = excluded.version,
                seen_at = excluded.seen_at, online = excluded.online`,
        ),
      { label: online ? 'till seen' : 'till stopped', lane: 'bulk' },
    );
  }
}
