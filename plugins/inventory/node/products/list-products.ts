import { Database, type Sql, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { ProductsInput, ProductsPage } from '../../api/index.ts';
import { matchesTerm, standsForItself, termRank } from '../search/product-search.ts';
import { withAllBelow } from '../categories/category-rows.ts';
import {
  listedProduct,
  onHandColumn,
  productColumns,
  type ProductRow,
  productTables,
} from './read-product.ts';

/** Nobody reads further, and counting a very common word costs more than finding its first page. */
const COUNT_AT_MOST = 10_000;

const SORTS: Readonly<Record<NonNullable<ProductsInput['sort']>, { up: Sql; down: Sql }>> = {
  name: { up: sql`p.name_folded, p.id`, down: sql`p.name_folded desc, p.id desc` },
  code: { up: sql`p.code, p.id`, down: sql`p.code desc, p.id desc` },
  category: {
    up: sql`c.path, p.name_folded, p.id`,
    down: sql`c.path desc, p.name_folded, p.id`,
  },
  price: { up: sql`p.price_minor, p.name_folded, p.id`, down: sql`p.price_minor desc, p.name_folded, p.id` },
  onHand: {
    up: sql`${onHandColumn}, p.name_folded, p.id`,
    down: sql`${onHandColumn} desc, p.name_folded, p.id`,
  },
};

/** A page of the product list. */
export class ListProducts {
  constructor(@inject(Database) private readonly database: Database) {}

  async execute(input: ProductsInput): Promise<ProductsPage> {
    const category =
      input.category === null ? sql.empty : sql`and p.category_id in (${withAllBelow(input.category)})`;
    const where = sql`where p.status = ${input.status} ${category} and ${matchesTerm(input.term)}
      and ${input.family === null ? standsForItself(input.term) : sql`p.parent_id = ${input.family}`}`;
    const counted = await this.database.get<{ total: number }>(
      sql`select count(*) as total from (select 1 from inventory_product p ${where} limit ${COUNT_AT_MOST})`,
    );
    const rows = await this.database.all<ProductRow>(
      sql`select ${productColumns} from ${productTables} ${where}
          order by ${orderOf(input)} limit ${input.limit} offset ${input.offset}`,
    );
    return {
      total: counted?.total ?? 0,
      products: rows.map(listedProduct),
    };
  }
}

function orderOf({ sort, descending, term }: ProductsInput): Sql {
  const order = SORTS[sort ?? 'name'][descending ? 'down' : 'up'];
  return sort === undefined && term !== '' ? sql`${termRank(term)}, ${order}` : order;
}
