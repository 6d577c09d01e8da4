import { inject, injectable } from 'inversify';
import { type Disposable, toDisposable } from '@counterpart/sdk';
import {
  Contracts,
  type Database,
  sql,
  TillDatabase,
  TillTransactions,
  Timers,
  type TransactionManager,
  type Tx,
} from '@counterpart/sdk/node';
import { salesContract } from '../../api/index.ts';
import type { CartDraft } from '../cart/cart-draft.ts';
import { CartStore } from '../cart/cart-store.ts';

const AGAIN_MS = 2000;

/** Tells the books of taken up sales whose cart was emptied: now, or once they can be reached. */
@injectable()
export class EmptiedCarts {
  #telling: Promise<void> = Promise.resolve();
  #timer: Disposable | undefined;
  #ended = false;

  constructor(
    @inject(CartStore) private readonly store: CartStore,
    @inject(TillDatabase) private readonly database: Database,
    @inject(TillTransactions) private readonly transactions: TransactionManager,
    @inject(Contracts) private readonly contracts: Contracts,
    @inject(Timers) private readonly timers: Timers,
  ) {}

  /** `after`, free of the parked sale that `before` came from, which ends. */
  async letGo(before: CartDraft, after: CartDraft): Promise<CartDraft> {
    if (before.parked === null) return this.store.save(before, after);
    const { request, parked } = before;
    const note = (tx: Tx) =>
      tx.run(sql`insert into sales_emptied_cart (id, parked) values (${request}, ${parked.id})`);
    const free = await this.store.letGo(before, after, note);
    this.#tell();
    return free;
  }

  /** Tells what is left to tell, until it is told. */
  start(): Disposable {
    this.#tell();
    return toDisposable(() => {
      this.#ended = true;
      this.#timer?.dispose();
    });
  }

  #tell(): void {
    this.#timer?.dispose();
    this.#telling = this.#telling.then(() => this.#tellAll()).catch(() => this.#tellLater());
  }

  #tellLater(): void {
    if (!this.#ended) this.#timer = this.timers.after(AGAIN_MS, () => this.#tell());
  }

  async #tellAll(): Promise<void> {
    const waiting = await this.database.all<{ id: string; parked: string }>(
      sql`select id, parked from sales_emptied_cart`,
    );
    for (const { id, parked } of waiting) {
      await this.contracts.client(salesContract).endEmptied({ id: parked }, { requestId: id });
      await this.transactions.run((tx) => tx.run(sql`delete from sales_emptied_cart where id = ${id}`));
    }
  }
}
