import { join } from 'node:path';
import { newId } from '@counterpart/sdk';
import { defineNode, Ids, type PluginContext, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { testShop, type TestShop } from '@counterpart/host/testing';
import Sqlite from 'better-sqlite3';
import type { ServiceIdentifier } from 'inversify';
import inventory from '../node/index.ts';
import type { Move, StockTerms } from '../node/stock/move.ts';
import { moveStock } from '../node/stock/move-stock.ts';
import { accepted, addProduct } from './open-inventory.ts';

type LedgerMove = Partial<Move> & Pick<Move, 'product' | 'quantity_milli'>;

/** A real shop whose ledger a test writes to as inventory itself does, without a screen or a sale around it. */
export class Ledger {
  #context!: PluginContext;
  shop!: TestShop;

  static async open(options: { readonly rerun?: boolean } = {}): Promise<Ledger> {
    const ledger = new Ledger();
    const node = defineNode({
      activate: async (context) => {
        ledger.#context = context;
        await inventory.activate(context);
      },
    });
    const plugins = [{ folder: join(import.meta.dirname, '..'), node }];
    ledger.shop = await testShop({ plugins, rerun: options.rerun ?? true });
    return ledger;
  }

  async run<T>(work: (tx: Tx, ids: Ids) => Promise<T>): Promise<T> {
    const { container } = this.#context;
    const ids = container.get<Ids>(Ids);
    const transactions = container.get<TransactionManager>(TransactionManager);
    return accepted(await transactions.run((tx) => work(tx, ids))) as T;
  }

  /** What `verify` finds, but that goods which a test sent on their way have no transfer. */
  async verify(): Promise<unknown[]> {
    const found = await this.shop.verify();
    return found.filter(({ invariant }) => invariant !== 'inventory.on-the-way-is-what-was-sent');
  }

  /** The same with one of inventory's own services. */
  with<S, T>(service: ServiceIdentifier<S>, work: (service: S, tx: Tx) => Promise<T>): Promise<T> {
    return this.run((tx) => work(this.#context.container.get(service), tx));
  }

  /** undefined when the shop's rule forbids it. */
  move(move: LedgerMove, terms: Partial<StockTerms> = {}) {
    const whole: Move = {
      location: 'shop',
      reason: move.quantity_milli < 0 ? 'sale' : 'received',
      personId: null,
      ...move,
    };
    return this.run((tx, ids) =>
      moveStock(tx, ids, whole, { negative: 'refuse', costMethod: 'average', ...terms }),
    );
  }

  /** A product that has nothing yet. */
  async product(name = `Product ${newId()}`): Promise<string> {
    return (await addProduct(this.shop, { name })).id;
  }

  /** What stands in the books. */
  rows<Row>(statement: string, ...values: readonly unknown[]): Row[] {
    const books = new Sqlite(this.shop.host.shopPath, { readonly: true });
    try {
      return books.prepare(statement).all(...values) as Row[];
    } finally {
      books.close();
    }
  }

  /** What the shop has of a product, and what that is worth. */
  held(product: string): { readonly milli: number; readonly value_minor: number } {
    const [row] = this.rows<{ milli: number; value_minor: number }>(
      'select on_hand_milli + in_transit_milli as milli, value_minor from inventory_holding where id = ?',
      product,
    );
    return row!;
  }
}
