import { Database, type Sql, sql } from '@counterpart/sdk/node';
import type { SellableCategory, SellableItem, SellableProvider } from '@counterpart/sales/api';
import { inject } from 'inversify';
import { listCategories } from '../products/categories.ts';
import { productColumns, type ProductRow, productTables } from '../products/read-product.ts';
import { findBest, findByCode } from '../search/product-search.ts';

/** The shop's active products, as the sell screen sees them. */
export class ProductSellables implements SellableProvider {
  constructor(@inject(Database) private readonly database: Database) {}

  async search(ask: { readonly term: string; readonly limit: number }): Promise<readonly SellableItem[]> {
    const ids = await findBest(this.database, ask.term, ask.limit);
    if (ids.length === 0) return [];
    const found = await this.#items(sql`p.id in (${sql.list(ids)})`);
    const byRef = new Map(found.map((item) => [item.ref, item]));
    return ids.flatMap((id) => byRef.get(id) ?? []);
  }

  browse(ask: {
    readonly category: string | null;
    readonly limit: number;
    readonly offset: number;
  }): Promise<readonly SellableItem[]> {
    const page = sql`order by p.name_folded, p.id limit ${ask.limit} offset ${ask.offset}`;
    return ask.category === null
      ? this.#items(sql`p.status = 'active' ${page}`)
      : this.#items(sql`p.category_id = ${ask.category} and p.status = 'active' ${page}`);
  }

  /** Only those that have something to sell. */
  async categories(): Promise<readonly SellableCategory[]> {
    const categories = await listCategories(this.database);
    return categories.filter(({ products }) => products > 0).map(({ id, name }) => ({ id, name }));
  }

  async resolve(code: string): Promise<SellableItem | null> {
    const id = await findByCode(this.database, code);
    return id === undefined ? null : this.get(id);
  }

  async get(ref: string): Promise<SellableItem | null> {
    const [item] = await this.#items(sql`p.id = ${ref} and p.status = 'active'`);
    return item ?? null;
  }

  async #items(where: Sql): Promise<SellableItem[]> {
    const rows = await this.database.all<ProductRow>(
      sql`select ${productColumns} from ${productTables} where ${where}`,
    );
    return rows.map((row) => ({
      ref: row.id,
      name: row.name,
      sku: row.code === '' ? null : row.code,
      category: row.category_name,
      unitPrice_minor: row.price_minor,
      taxClass: row.tax_class,
      onHand_milli: row.on_hand_milli,
    }));
  }
}
