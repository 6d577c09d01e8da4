import { newId } from '@counterpart/sdk';
import PouchDB from 'pouchdb-node';
import { PRODUCTS } from './sample-posting.ts';

interface Counted {
  readonly _id: string;
  readonly _rev?: string;
  readonly count: number;
}

/**
 * The same posting in PouchDB on LevelDB, as documents. It has no transaction: what another sale changed meanwhile is a
 * conflict and begins anew, documents of one sale are written one by one, and an answer does not wait for the disk.
 */
export class PouchPoster {
  readonly #db: PouchDB;

  constructor(path: string) {
    this.#db = new PouchDB(path, { auto_compaction: true });
  }

  /** What must be there before the first posting. */
  async prepare(): Promise<void> {
    const stock = Array.from({ length: PRODUCTS }, (_, n) => ({ _id: stockOf(n), count: 1_000_000_000 }));
    await this.#db.bulkDocs([...stock, { _id: 'register', count: 0 }]);
  }

  async post(number: number, now: number): Promise<void> {
    const products = [1, 2, 3].map((position) => (number * 7 + position * 131) % PRODUCTS);
    const keys = ['register', ...products.map(stockOf)];
    const { rows } = await this.#db.allDocs({ keys, include_docs: true });
    const counted = rows.map(({ doc }) => doc as Counted);
    const [register, ...stock] = counted as [Counted, ...Counted[]];
    const document = newId();
    const results = await this.#db.bulkDocs([
      { ...register, count: register.count + 1 },
      ...stock.map((product) => ({ ...product, count: product.count - 1000 })),
      saleOf(document, register.count + 1, products, now),
      ...products.map((product) => moveOf(document, product, now)),
    ]);
    if (results.some((result) => 'error' in result)) throw new Error('A conflict where nobody else writes.');
  }

  close(): Promise<void> {
    return this.#db.close();
  }
}

function stockOf(product: number): string {
  return `stock-${String(product).padStart(6, '0')}`;
}

function saleOf(_id: string, number: number, products: readonly number[], at: number): object {
  const lines = products.map((product) => ({
    id: newId(),
    product: stockOf(product),
    name: 'Product',
    quantity_milli: 1000,
    unit_price_minor: 250,
    net_minor: 208,
    tax: { id: newId(), tax: 'vat', name: 'VAT', rate_ppm: 200_000, base_minor: 208, amount_minor: 42 },
  }));
  const payment = { id: newId(), method: 'sales.cash', tendered_minor: 1000, change_minor: 250 };
  const totals = { net_minor: 624, tax_minor: 126, total_minor: 750, paid_minor: 1000, change_minor: 250 };
  return { _id, kind: 'sale', number, till: 'bench', person: 'person', at, lines, payment, ...totals };
}

function moveOf(document: string, product: number, moved_at: number): object {
  return {
    _id: newId(),
    product: stockOf(product),
    quantity_milli: -1000,
    reason: 'sale',
    document,
    moved_at,
  };
}
