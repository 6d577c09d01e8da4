import { type Reader, sql } from '@counterpart/sdk/node';
import { foldCode, foldName } from '../../search/fold.ts';
import type { ImportedProduct } from './product-draft.ts';
import {
  allCodesOf,
  categoryKey,
  keysOf,
  type MatchBy,
  orderKey,
  type RowKey,
  suppliedKey,
} from './row-keys.ts';

/** Who in the shop is known by what the rows say: products, and for rows of categories those. */
export async function findHolders(
  reader: Reader,
  rows: readonly ImportedProduct[],
  by: MatchBy,
): Promise<Map<RowKey, string[]>> {
  const found = new Map<RowKey, string[]>();
  const add = (key: RowKey, product: string) => found.set(key, [...(found.get(key) ?? []), product]);
  const ids = rows.flatMap(({ id, family }) => [id, family]).filter((id) => id !== undefined);
  if (ids.length > 0) {
    const known = await reader.all<{ id: string }>(
      sql`select id from inventory_product where id in (${sql.list(ids)})`,
    );
    for (const { id } of known) add(`id ${id}`, id);
  }
  const codes = rows.flatMap((row) => allCodesOf(row).map(foldCode));
  if (codes.length > 0) {
    const matches = await reader.all<{ key: string; product: string }>(
      sql`select code_folded as key, product_id as product from inventory_code where code_folded in (${sql.list(codes)})`,
    );
    for (const { key, product } of matches) add(`code ${key}`, product);
  }
  const supplied = rows.flatMap(({ suppliers = [] }) => suppliers).filter(({ code = '' }) => code !== '');
  if (supplied.length > 0) {
    const names = [...new Set(supplied.map(({ supplier }) => foldName(supplier)))];
    const theirCodes = [...new Set(supplied.map(({ code = '' }) => foldCode(code)))];
    const matches = await reader.all<{ supplier: string; code: string; product: string }>(
      sql`select s.name as supplier, x.code, x.product_id as product
          from inventory_supplier s join inventory_supplier_product x on x.supplier_id = s.id
          where s.name_folded in (${sql.list(names)}) and x.code_folded in (${sql.list(theirCodes)})`,
    );
    for (const { supplier, code, product } of matches) add(suppliedKey(supplier, code), product);
  }
  const names = rows
    .flatMap((row) => keysOf(row, by))
    .flatMap((key) => (key.startsWith('name ') ? [key.slice('name '.length)] : []));
  if (names.length > 0) {
    const matches = await reader.all<{ key: string; product: string }>(
      sql`select name_folded as key, id as product from inventory_product
          where status in ('active', 'archived') and name_folded in (${sql.list(names)})`,
    );
    for (const { key, product } of matches) add(`name ${key}`, product);
  }
  if (rows.some(({ kind }) => kind === 'category')) {
    const tree = await reader.all<{ id: string; path: string; position: number }>(
      sql`select id, path, position from inventory_category`,
    );
    for (const { id, path, position } of tree) {
      add(categoryKey(path), id);
      add(orderKey(path, position), id);
    }
  }
  return found;
}
