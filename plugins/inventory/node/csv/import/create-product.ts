import type { Shop } from '@counterpart/sdk';
import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { insertProduct } from '../../products/write-product.ts';
import { findOptions } from '../columns/axes.ts';
import { productColumns } from '../product-columns.ts';
import type { ImportedProduct } from './product-draft.ts';

/** Adds what a row says; false when it is a variant whose family does not have it, and then nothing was written. */
export async function createProduct(
  tx: Tx,
  { ids, shop }: { readonly ids: Ids; readonly shop: Shop },
  row: ImportedProduct,
  personId: string | null,
): Promise<boolean> {
  const variant = row.family === undefined ? {} : await variantOf(tx, row.family, row);
  if (!variant) return false;
  const id = row.id ?? ids.next();
  const stock_milli = row.stock_milli;
  // A list that does not say what is there must not keep the shop from selling it.
  const unsaid = stock_milli === undefined ? 'allow' : null;
  await insertProduct(tx, ids, {
    id,
    name: row.name,
    codes: row.codes,
    category: row.category ?? null,
    taxClass: row.taxClass ?? shop.taxClasses[0]?.id ?? '',
    price_minor: row.price_minor,
    ownPrice: row.ownPrice ?? true,
    unit: row.unit,
    fractional: row.fractional,
    units: row.units,
    negativeStock: row.negativeStock === undefined ? unsaid : row.negativeStock,
    status: row.archived ? 'archived' : 'active',
    openingStock_milli: row.stockByLocation || row.kind === 'family' ? 0 : (stock_milli ?? 0),
    unitCost_minor: row.unitCost_minor,
    personId,
    ...(row.kind === 'family' && { kind: 'family' }),
    ...variant,
  });
  for (const column of productColumns) await column.save?.(tx, ids, { id, personId }, row);
  return true;
}

async function variantOf(tx: Tx, parent: string, row: ImportedProduct) {
  const options = await findOptions(tx, parent, row.axes);
  if (!options) return undefined;
  const family = await tx.get<{ price_minor: number }>(
    sql`select price_minor from inventory_product where id = ${parent} and kind = 'family'`,
  );
  if (!family) return undefined;
  const price_minor = row.ownPrice === false ? family.price_minor : row.price_minor;
  return { kind: 'variant' as const, parent, options, price_minor };
}
