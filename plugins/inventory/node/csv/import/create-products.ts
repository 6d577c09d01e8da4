import type { Shop } from '@counterpart/sdk';
import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { ensureCategoryAt } from '../../categories/ensure-category.ts';
import { insertProducts, type NewProduct } from '../../products/write-product.ts';
import { findOptions } from '../columns/axes.ts';
import type { ProductColumn } from '../column.ts';
import { productColumns } from '../product-columns.ts';
import type { ImportedProduct } from './product-draft.ts';
import { newUnit } from './updated-units.ts';

interface Services {
  readonly ids: Ids;
  readonly shop: Shop;
}

/** Adds what some rows say; returns those that are variants whose family does not have them, of which nothing is written. */
export async function createProducts(
  tx: Tx,
  services: Services,
  rows: readonly ImportedProduct[],
  personId: string | null,
): Promise<ReadonlySet<ImportedProduct>> {
  const { ids } = services;
  const orphans = new Set<ImportedProduct>();
  let waiting: { readonly product: NewProduct; readonly row: ImportedProduct }[] = [];
  const write = async () => {
    if (waiting.length === 0) return;
    await insertProducts(
      tx,
      ids,
      waiting.map(({ product }) => product),
    );
    for (const { product, row } of waiting)
      for (const column of saving) await column.save(tx, ids, { id: product.id, personId }, row);
    waiting = [];
  };
  for (const row of rows) {
    if (row.kind === 'category') {
      await writeCategory(tx, ids, row);
      continue;
    }
    // Its family may be one of those that wait.
    if (waiting.some(({ product }) => product.id === row.family)) await write();
    const variant = row.family === undefined ? {} : await variantOf(tx, row.family, row);
    if (variant) waiting.push({ row, product: { ...newProduct(services, row, personId), ...variant } });
    else orphans.add(row);
  }
  await write();
  return orphans;
}

/** A category that is not there is made; its place is as the row says. */
export async function writeCategory(
  tx: Tx,
  ids: Ids,
  { category, categoryOrder }: ImportedProduct,
): Promise<void> {
  const id = await ensureCategoryAt(tx, ids, category ?? '');
  if (id !== null && categoryOrder !== undefined)
    await tx.run(sql`update inventory_category set position = ${categoryOrder} where id = ${id}`);
}

type SavingColumn = ProductColumn & Required<Pick<ProductColumn, 'save'>>;

const saving = productColumns.filter((column): column is SavingColumn => column.save !== undefined);

function newProduct({ ids, shop }: Services, row: ImportedProduct, personId: string | null): NewProduct {
  const { stock_milli } = row;
  // A list that does not say what is there must not keep the shop from selling it.
  const unsaid = stock_milli === undefined ? 'allow' : null;
  return {
    id: row.id ?? ids.next(),
    name: row.name,
    codes: row.codes,
    category: row.category ?? null,
    taxClass: row.taxClass ?? shop.taxClasses[0]?.id ?? '',
    price_minor: row.price_minor,
    ownPrice: row.ownPrice ?? true,
    unit: row.unit,
    fractional: row.fractional,
    units: row.units?.map(newUnit),
    negativeStock: row.negativeStock === undefined ? unsaid : row.negativeStock,
    status: row.archived ? 'archived' : 'active',
    openingStock_milli: row.stockByLocation || row.kind === 'family' ? 0 : (stock_milli ?? 0),
    unitCost_minor: row.unitCost_minor,
    personId,
    ...(row.kind === 'family' && { kind: 'family' }),
  };
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
