import { Database, type Reader, type Sql, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { ProductsInput, ProductsPage } from '../../api/index.ts';
import { withPictures } from '../pictures/read-pictures.ts';
import { withAllBelow } from '../categories/category-rows.ts';
import { isLowOrHasLow } from '../purchasing/reorder/stock-figures.ts';
import { keysOf, rankOf, seek, type Sought, standsForItself } from '../search/sought.ts';
import { orderOf } from './product-order.ts';
import {
  listedProduct,
  onHandColumn,
  productColumns,
  type ProductRow,
  productTables,
} from './read-product.ts';

/** A window of the product list. */
export class ListProducts {
  constructor(@inject(Database) private readonly database: Database) {}

  async execute(input: ProductsInput): Promise<ProductsPage> {
    const sought = input.term.trim() === '' ? undefined : await seek(this.database, input.term);
    const among = listed(input, sought);
    const total = await countRows(this.database, listed({ ...input, sort: undefined }, sought));
    const rows = await this.database.all<ProductRow>(windowOf(input, among, total, sought));
    return {
      total,
      products: (await withPictures(this.database, rows)).map(listedProduct),
    };
  }
}

/** The `from` and `where` that all of the list is taken from: `inventory_product p`, and what else it is asked by. */
function listed(input: ProductsInput, sought: Sought | undefined): Sql {
  const conditions = [sql`p.status = ${input.status}`];
  if (input.family !== null) conditions.push(sql`p.parent_id = ${input.family}`);
  else conditions.push(sought ? standsForItself(sought) : sql`p.kind <> 'variant'`);
  if (input.category !== null) conditions.push(sql`p.category_id in (${withAllBelow(input.category)})`);
  if (input.stock === 'out') conditions.push(sql`${onHandColumn} <= 0`);
  if (input.stock === 'low') conditions.push(isLowOrHasLow);
  const stock =
    input.sort === 'onHand' || input.stock === 'out'
      ? sql` left join inventory_holding h on h.id = p.id`
      : sql.empty;
  const category =
    input.sort === 'category' ? sql` left join inventory_category c on c.id = p.category_id` : sql.empty;
  if (!sought) return sql`inventory_product p${stock}${category} where ${sql.join(conditions, sql` and `)}`;
  // In this order: what is found is less than all there is.
  return sql`(${keysOf(sought)}) m cross join inventory_search_entry e cross join inventory_product p${stock}${category}
    where e.key = m.key and p.id = e.id and ${sql.join(conditions, sql` and `)}`;
}

async function countRows(reader: Reader, among: Sql): Promise<number> {
  const row = await reader.get<{ total: number }>(sql`select count(*) as total from ${among}`);
  return row?.total ?? 0;
}

/**
 * Finds the ids in an index first, from whichever end of the list is nearer, and reads the rest of these few alone:
 * a window far down costs little more than the first.
 */
function windowOf(input: ProductsInput, among: Sql, total: number, sought: Sought | undefined): Sql {
  const { limit, offset } = input;
  const rank = sought && input.sort === undefined ? rankOf(sought) : undefined;
  const fromEnd = rank === undefined && offset > total / 2;
  const size = fromEnd ? Math.max(0, Math.min(limit, total - offset)) : limit;
  const skip = fromEnd ? Math.max(0, total - offset - size) : offset;
  const order = orderOf(input.sort ?? 'name', input.descending);
  const inner = rank ? sql`rank, ${order.there}` : fromEnd ? order.back : order.there;
  const found = sql`select p.id as found_id${rank ? sql`, ${rank} as rank` : sql.empty}
    from ${among} order by ${inner} limit ${size} offset ${skip}`;
  return sql`select ${productColumns} from (${found}) f cross join ${productTables} where p.id = f.found_id
    order by ${rank ? sql`f.rank, ` : sql.empty}${order.there}`;
}
