import { type Found, formatAmount, type SearchProvider } from '@counterpart/sdk';
import { Database, ShopService, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { productColumns, type ProductRow, productTables } from '../products/read-product.ts';
import { findBest } from './product-search.ts';

/** Products in the command bar. */
export class ProductSearchProvider implements SearchProvider {
  readonly permission = 'inventory.view';

  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shop: ShopService,
  ) {}

  async search(term: string, limit: number): Promise<readonly Found[]> {
    const ids = await findBest(this.database, term, limit);
    if (ids.length === 0) return [];
    const { currency, locale } = await this.shop.get();
    const rows = await this.database.all<ProductRow>(
      sql`select ${productColumns} from ${productTables} where p.id in (${sql.list(ids)})`,
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      if (!row) return [];
      const price = formatAmount(row.price_minor, { currency, locale });
      return {
        id,
        title: row.name,
        detail: [row.code, row.category_name, price].filter(Boolean).join(' · '),
        view: 'inventory.products',
        argument: id,
      };
    });
  }
}
