import { type Ids, insertRows, sql, type SqlValue, type Tx } from '@counterpart/sdk/node';
import { DEFAULT_UNIT, type ProductKind } from '../../api/index.ts';
import { ensureCategories, ensureCategory } from '../categories/ensure-category.ts';
import { foldName } from '../search/fold.ts';
import { openStocks } from '../stock/open-stocks.ts';
import { usuallyFractional } from '../units/base-unit.ts';
import { isWhole } from '../units/whole-only.ts';
import { writeUnits } from '../units/write-units.ts';
import { followFamily } from '../variants/follow-family.ts';
import type { ProductFields } from './product-fields.ts';
import { addCodes, type OwnCode, writeCodes } from './write-codes.ts';

export interface NewProduct extends ProductFields {
  readonly id: string;
  readonly openingStock_milli: number;
  /** What one costs the shop; absent while nobody knows. */
  readonly unitCost_minor?: number | undefined;
  readonly personId: string | null;
  readonly kind?: ProductKind;
  /** Of a variant. */
  readonly parent?: string;
  /** Of a variant: its value on each axis of its family. */
  readonly options?: readonly string[];
}

/** Adds a product with its codes and its stock. The caller has made sure that the codes are free. */
export function insertProduct(tx: Tx, ids: Ids, product: NewProduct): Promise<void> {
  return insertProducts(tx, ids, [product]);
}

/**
 * Adds products, many as quickly as can be; a family goes before its variants, in an earlier call. Codes go before their
 * products, so that each product goes into the search once.
 */
export async function insertProducts(tx: Tx, ids: Ids, products: readonly NewProduct[]): Promise<void> {
  const categories = await ensureCategories(
    tx,
    ids,
    products.map(({ category }) => category),
  );
  await addCodes(tx, ids, products);
  await insertRows(
    tx,
    sql`insert into inventory_product
          (id, kind, parent_id, option_1, option_2, option_3, name, code, name_folded, category_id, tax_class, price_minor,
           own_price, unit, fractional, negative_stock, status, revision, created_at, updated_at)`,
    products.map((product) => productRow(product, categories.get(product.category) ?? null, tx.now)),
  );
  for (const product of products) if (product.units) await writeCodesAndUnits(tx, ids, product.id, product);
  await openStocks(
    tx,
    ids,
    products.filter(({ kind }) => kind !== 'family'),
  );
}

function productRow(product: NewProduct, category: string | null, now: number): SqlValue[] {
  const { id, kind = 'single', unit = DEFAULT_UNIT } = product;
  // A list that counts halves of something says that there are halves.
  const fractional = (product.fractional ?? usuallyFractional(unit)) || !isWhole(product.openingStock_milli);
  const [first = null, second = null, third = null] = product.options ?? [];
  return [
    id,
    kind,
    product.parent ?? null,
    first,
    second,
    third,
    product.name,
    product.codes[0] ?? '',
    foldName(product.name),
    category,
    product.taxClass,
    product.price_minor,
    (product.ownPrice ?? true) ? 1 : 0,
    unit,
    fractional ? 1 : 0,
    product.negativeStock,
    product.status,
    1,
    now,
    now,
  ];
}

/**
 * Changes a product to these fields and raises its revision; what a family shares reaches its variants. The caller has
 * made sure that the codes are free.
 */
export async function updateProduct(tx: Tx, ids: Ids, id: string, product: ProductFields): Promise<void> {
  const category = await ensureCategory(tx, ids, product.category);
  const fractional = product.fractional === undefined ? null : product.fractional ? 1 : 0;
  await tx.run(
    sql`update inventory_product set name = ${product.name}, name_folded = ${foldName(product.name)},
          code = ${product.codes[0] ?? ''}, category_id = ${category}, tax_class = ${product.taxClass}, price_minor = ${product.price_minor},
          own_price = case when kind = 'variant' then ${(product.ownPrice ?? true) ? 1 : 0} else 1 end,
          unit = coalesce(${product.unit ?? null}, unit), fractional = coalesce(${fractional}, fractional),
          negative_stock = ${product.negativeStock}, status = ${product.status},
          revision = revision + 1, updated_at = ${tx.now}
        where id = ${id}`,
  );
  await writeCodesAndUnits(tx, ids, id, product);
  await followFamily(tx, id);
}

async function writeCodesAndUnits(tx: Tx, ids: Ids, id: string, product: ProductFields): Promise<void> {
  const units = product.units ? await writeUnits(tx, ids, id, product.units) : await unitsWithCodes(tx, id);
  await writeCodes(tx, ids, id, ownCodes(product, units));
}

function ownCodes(
  { codes }: ProductFields,
  units: readonly { readonly id: string; readonly codes: readonly string[] }[],
): OwnCode[] {
  return [
    ...codes.map((code) => ({ code, unit: null })),
    ...units.flatMap(({ id: unit, codes }) => codes.map((code) => ({ code, unit }))),
  ];
}

async function unitsWithCodes(tx: Tx, id: string): Promise<{ id: string; codes: string[] }[]> {
  const rows = await tx.all<{ unit_id: string; code: string }>(
    sql`select unit_id, code from inventory_code where product_id = ${id} and unit_id is not null order by position`,
  );
  return rows.map(({ unit_id, code }) => ({ id: unit_id, codes: [code] }));
}
