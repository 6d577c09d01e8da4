import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { foldName, searchText } from '../search/fold.ts';
import { openStock } from '../stock/open-stock.ts';
import { ensureCategory } from './categories.ts';
import type { ProductFields } from './product-fields.ts';
import { writeCodes } from './write-codes.ts';

export interface NewProduct extends ProductFields {
  readonly id: string;
  readonly openingStock_milli: number;
  /** What one costs the shop; absent while nobody knows. */
  readonly unitCost_minor?: number | undefined;
  readonly personId: string | null;
}

/** Adds a product with its codes and its stock. The caller has made sure that the codes are free. */
export async function insertProduct(tx: Tx, ids: Ids, product: NewProduct): Promise<void> {
  const category = await ensureCategory(tx, ids, product.category);
  await tx.run(
    sql`insert into inventory_product
          (id, name, code, name_folded, search_text, category_id, tax_class, price_minor, negative_stock, status,
           revision, created_at, updated_at)
        values (${product.id}, ${product.name}, ${product.codes[0] ?? ''}, ${foldName(product.name)},
          ${searchText(product.name, product.codes)}, ${category}, ${product.taxClass}, ${product.price_minor},
          ${product.negativeStock}, ${product.status}, 1, ${tx.now}, ${tx.now})`,
  );
  await writeCodes(tx, ids, product.id, product.codes);
  await openStock(tx, ids, product);
}

/** Changes a product to these fields and raises its revision. The caller has made sure that the codes are free. */
export async function updateProduct(tx: Tx, ids: Ids, id: string, product: ProductFields): Promise<void> {
  const category = await ensureCategory(tx, ids, product.category);
  await tx.run(
    sql`update inventory_product set name = ${product.name}, code = ${product.codes[0] ?? ''},
          name_folded = ${foldName(product.name)}, search_text = ${searchText(product.name, product.codes)},
          category_id = ${category}, tax_class = ${product.taxClass}, price_minor = ${product.price_minor},
          negative_stock = ${product.negativeStock}, status = ${product.status},
          revision = revision + 1, updated_at = ${tx.now}
        where id = ${id}`,
  );
  await writeCodes(tx, ids, id, product.codes);
}
