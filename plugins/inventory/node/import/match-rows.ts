import type { ImportRowProblem } from '@counterpart/sdk';
import { type Reader, sql } from '@counterpart/sdk/node';
import type { ProductFields } from '../products/product-fields.ts';
import { productColumns, type ProductRow, productTables } from '../products/read-product.ts';
import { foldCode, foldName } from '../search/fold.ts';
import type { ImportRow } from './import-row.ts';
import { updatedFields } from './updated-fields.ts';

export type RowDecision =
  | { readonly kind: 'create'; readonly row: ImportRow }
  | { readonly kind: 'update'; readonly row: ImportRow; readonly id: string; readonly fields: ProductFields }
  | { readonly kind: 'unchanged'; readonly row: ImportRow }
  | { readonly kind: 'error'; readonly row: ImportRow; readonly problem: ImportRowProblem };

/**
 * Compares some rows with the shop's products. `claimed` remembers across the pieces of a file which line took which
 * product; asking again for the same rows gives the same answer.
 */
export async function matchRows(
  reader: Reader,
  rows: readonly ImportRow[],
  claimed: Map<string, ImportRow>,
): Promise<RowDecision[]> {
  const byKey = await findExisting(reader, rows);
  const ids = [...new Set([...byKey.values()].flat())];
  const products = new Map((await readProducts(reader, ids)).map((product) => [product.id, product]));
  const codes = await readCodesOf(reader, ids);
  return rows.map((row): RowDecision => {
    const found = [...new Set(keysOf(row).flatMap((key) => byKey.get(key) ?? []))];
    if (found.length > 1) {
      const names = found.map((id) => products.get(id)?.name ?? id).join(', ');
      return error(row, 'ambiguous', `The row could be several products: ${names}.`);
    }
    const product = products.get(found[0] ?? '');
    if (!product) return { kind: 'create', row };
    const earlier = claimed.get(product.id);
    if (earlier && earlier.line !== row.line)
      return error(row, 'duplicate-code', `${product.name} was already changed by line ${earlier.line}.`);
    claimed.set(product.id, row);
    const fields = updatedFields(product, codes.get(product.id) ?? [], row);
    return fields ? { kind: 'update', row, id: product.id, fields } : { kind: 'unchanged', row };
  });
}

function keysOf(row: ImportRow): string[] {
  return row.codes.length > 0 ? row.codes.map(foldCode) : [nameKey(foldName(row.name))];
}

/** Folded codes never begin with a blank, so names and codes do not meet. */
function nameKey(folded: string): string {
  return ` ${folded}`;
}

async function findExisting(reader: Reader, rows: readonly ImportRow[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const codes = rows.flatMap((row) => row.codes.map(foldCode));
  if (codes.length > 0) {
    const matches = await reader.all<{ key: string; product: string }>(
      sql`select code_folded as key, product_id as product from inventory_code where code_folded in (${sql.list(codes)})`,
    );
    for (const { key, product } of matches) found.set(key, [product]);
  }
  const names = rows.filter((row) => row.codes.length === 0).map((row) => foldName(row.name));
  if (names.length > 0) {
    const matches = await reader.all<{ key: string; product: string }>(
      sql`select name_folded as key, id as product from inventory_product
          where status in ('active', 'archived') and name_folded in (${sql.list(names)})`,
    );
    for (const { key, product } of matches)
      found.set(nameKey(key), [...(found.get(nameKey(key)) ?? []), product]);
  }
  return found;
}

async function readProducts(reader: Reader, ids: readonly string[]): Promise<ProductRow[]> {
  if (ids.length === 0) return [];
  return reader.all<ProductRow>(
    sql`select ${productColumns} from ${productTables} where p.id in (${sql.list(ids)})`,
  );
}

async function readCodesOf(reader: Reader, ids: readonly string[]): Promise<Map<string, string[]>> {
  const codes = new Map<string, string[]>();
  if (ids.length === 0) return codes;
  const rows = await reader.all<{ product_id: string; code: string }>(
    sql`select product_id, code from inventory_code where product_id in (${sql.list(ids)}) order by product_id, position`,
  );
  for (const { product_id, code } of rows) codes.set(product_id, [...(codes.get(product_id) ?? []), code]);
  return codes;
}

function error(row: ImportRow, code: string, message: string): RowDecision {
  return { kind: 'error', row, problem: { line: row.line, code, message } };
}
