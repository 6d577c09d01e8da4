import { type CallContext, createClient, type SyncHealth, syncContract } from '@counterpart/sdk';
import { Clock } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Caller } from '../contracts/caller.ts';
import { ShopStore } from '../database/store.ts';
import { Books } from '../link/books.ts';
import { KeeperLink } from '../link/keeper-link.ts';
import { PlaceNow } from '../place/place-now.ts';
import { adviceFor } from './advice.ts';

/** Puts together what is measured at this till and what is measured where the books are. */
@injectable()
export class SyncHealthReport {
  readonly #caller: Caller;
  readonly #store: ShopStore;
  readonly #books: Books;
  readonly #place: PlaceNow;
  readonly #clock: Clock;

  constructor(
    @inject(Caller) caller: Caller,
    @inject(ShopStore) store: ShopStore,
    @inject(Books) books: Books,
    @inject(PlaceNow) place: PlaceNow,
    @inject(Clock) clock: Clock,
  ) {
    this.#caller = caller;
    this.#store = store;
    this.#books = books;
    this.#place = place;
    this.#clock = clock;
  }

  async read(context: CallContext): Promise<SyncHealth> {
    const { requestId: _requestId, ...as } = context;
    const sync = createClient(syncContract, (method, input) => this.#caller.call(method, input, as));
    const { state, message, delays_ms, interval_ms } = this.#store.monitor.status();
    const books = this.#books;
    const place = this.#place.read();
    const figures = {
      state,
      message,
      place: place.kind,
      delay_ms: delays_ms,
      interval_ms,
      clock_ms: books instanceof KeeperLink ? -books.clockOffset_ms : null,
      // They cannot be asked while they are away; the report must still say that.
      tills: await Promise.resolve(sync.tills()).catch(() => []),
      books: await Promise.resolve(sync.books()).catch(() => null),
    };
    return {
      ...figures,
      advice: adviceFor({ ...figures, shut: place.serving?.trouble ?? null }, this.#clock.now()),
    };
  }
}
