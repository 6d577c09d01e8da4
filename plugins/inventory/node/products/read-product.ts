import { type Reader, sql } from '@counterpart/sdk/node';
import type { ListedProduct, NegativeStock, Product, ProductKind, ProductStatus } from '../../api/index.ts';
import { type MainPicture, withPictures } from '../pictures/read-pictures.ts';
import { listMoves } from '../stock/list-moves.ts';
import { readUnits } from '../units/read-units.ts';

const RECENT_MOVES = 20;

export interface ProductRow {
  readonly id: string;
  readonly kind: ProductKind;
  readonly parent_id: string | null;
  readonly variants: number;
  readonly name: string;
  readonly code: string;
  readonly category_id: string | null;
  readonly category_name: string | null;
  readonly category_path: string | null;
  readonly tax_class: string;
  readonly price_minor: number;
  readonly own_price: number;
  readonly unit: string;
  readonly fractional: number;
  readonly negative_stock: NegativeStock;
  readonly status: ProductStatus;
  readonly revision: number;
  readonly updated_at: number;
  readonly on_hand_milli: number;
  readonly picture?: MainPicture | undefined;
  /** 1: each one has a number of its own. */
  readonly serials: number;
  readonly warranty_months: number | null;
  /** How many in stock have a number of their own; 0 where none has. */
  readonly serials_in_stock: number;
}

/** What is on hand of the product `p`: of a family that of all its variants. */
export const onHandColumn = sql`case when p.kind = 'family'
  then (select coalesce(sum(t.on_hand_milli), 0) from inventory_product m join inventory_holding t on t.id = m.id
    where m.parent_id = p.id)
  else coalesce(h.on_hand_milli, 0) end`;

/** What every statement that lists products selects and joins. */
export const productColumns = sql`p.id, p.kind, p.parent_id, p.name, p.code, p.category_id, c.name as category_name,
  c.path as category_path, p.tax_class, p.price_minor, p.own_price, p.unit, p.fractional, p.negative_stock, p.status,
  p.revision, p.updated_at, p.serials, p.warranty_months, ${onHandColumn} as on_hand_milli,
  case when p.serials = 1
    then (select count(*) from inventory_serial n where n.product_id = p.id and n.state = 'in-stock')
    else 0 end as serials_in_stock,
  case when p.kind = 'family'
    then (select count(*) from inventory_product m where m.parent_id = p.id and m.status = 'active')
    else 0 end as variants`;
// What another program wrote may lack its stock: it is shown, and the invariants name it.
export const productTables = sql`inventory_product p left join inventory_holding h on h.id = p.id
  left join inventory_category c on c.id = p.category_id`;

export function readProductRow(reader: Reader, id: string): Promise<ProductRow | undefined> {
  return reader.get<ProductRow>(sql`select ${productColumns} from ${productTables} where p.id = ${id}`);
}

/** A product as lists show it. */
export function listedProduct(row: ProductRow): ListedProduct {
  return {
    id: row.id,
    kind: row.kind,
    parent: row.parent_id,
    variants: row.variants,
    name: row.name,
    code: row.code,
    category: row.category_id === null ? null : { id: row.category_id, name: row.category_name ?? '' },
    price_minor: row.price_minor,
    onHand_milli: row.on_hand_milli,
    unit: row.unit,
    status: row.status,
    picture: row.picture?.small ?? null,
  };
}

/** A product as its form shows it. */
export async function readProduct(reader: Reader, id: string): Promise<Product | null> {
  const found = await readProductRow(reader, id);
  if (!found) return null;
  const row = (await withPictures(reader, [found]))[0]!;
  const { category, ...listed } = listedProduct(row);
  return {
    ...listed,
    category: category && { ...category, path: row.category_path ?? category.name },
    ownPrice: row.own_price === 1,
    fractional: row.fractional === 1,
    codes: await readCodes(reader, id),
    units: await readUnits(reader, row),
    taxClass: row.tax_class,
    negativeStock: row.negative_stock,
    revision: row.revision,
    updated_at: row.updated_at,
    recentMoves: await listMoves(reader, id, RECENT_MOVES, 0),
  };
}

/** Of one base unit. */
export async function readCodes(reader: Reader, product: string): Promise<string[]> {
  const rows = await reader.all<{ code: string }>(
    sql`select code from inventory_code where product_id = ${product} and unit_id is null order by position`,
  );
  return rows.map((row) => row.code);
}
