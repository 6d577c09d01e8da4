import { type Reader, sql } from '@counterpart/sdk/node';
import type { NegativeStock, Product, ProductStatus } from '../../api/index.ts';
import { listMoves } from '../stock/list-moves.ts';

const RECENT_MOVES = 20;

export interface ProductRow {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly category_id: string | null;
  readonly category_name: string | null;
  readonly tax_class: string;
  readonly price_minor: number;
  readonly negative_stock: NegativeStock;
  readonly status: ProductStatus;
  readonly revision: number;
  readonly updated_at: number;
  readonly on_hand_milli: number;
}

/** What every statement that lists products selects and joins. */
export const productColumns = sql`p.id, p.name, p.code, p.category_id, c.name as category_name, p.tax_class,
  p.price_minor, p.negative_stock, p.status, p.revision, p.updated_at,
  coalesce(h.on_hand_milli, 0) as on_hand_milli`;
// What another program wrote may lack its stock: it is shown, and the invariants name it.
export const productTables = sql`inventory_product p left join inventory_holding h on h.id = p.id
  left join inventory_category c on c.id = p.category_id`;

export function categoryOf(row: ProductRow): { id: string; name: string } | null {
  return row.category_id === null ? null : { id: row.category_id, name: row.category_name ?? '' };
}

export function readProductRow(reader: Reader, id: string): Promise<ProductRow | undefined> {
  return reader.get<ProductRow>(sql`select ${productColumns} from ${productTables} where p.id = ${id}`);
}

/** A product as its form shows it. */
export async function readProduct(reader: Reader, id: string): Promise<Product | null> {
  const row = await readProductRow(reader, id);
  if (!row) return null;
  return {
    id: row.id,
    name: row.name,
    code: row.code,
    category: categoryOf(row),
    price_minor: row.price_minor,
    onHand_milli: row.on_hand_milli,
    status: row.status,
    codes: await readCodes(reader, id),
    taxClass: row.tax_class,
    negativeStock: row.negative_stock,
    revision: row.revision,
    updated_at: row.updated_at,
    recentMoves: await listMoves(reader, id, RECENT_MOVES, 0),
  };
}

export async function readCodes(reader: Reader, product: string): Promise<string[]> {
  const rows = await reader.all<{ code: string }>(
    sql`select code from inventory_code where product_id = ${product} order by position`,
  );
  return rows.map((row) => row.code);
}
