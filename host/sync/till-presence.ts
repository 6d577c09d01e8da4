import { Clock, sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';

/** Each beat is a durable commit that every till reads, so it is slow; a till that stops properly says so at once. */
export const BEAT_MS = 60_000;
/** Who has been silent for longer is taken for switched off. */
export const ONLINE_MS = 2.5 * BEAT_MS;

/** Writes into the shop which tills are there. */
@injectable()
export class TillPresence {
  readonly #store: ShopStore;
  readonly #clock: Clock;

  constructor(@inject(ShopStore) store: ShopStore, @inject(Clock) clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  async write(
    { id, name }: { readonly id: string; readonly name: string },
    version: string,
    online: boolean,
  ): Promise<void> {
    const now = this.#clock.now();
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
