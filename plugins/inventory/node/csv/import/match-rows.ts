import type { ImportRowProblem, WhenThere } from '@counterpart/sdk';
import { type Reader, sql } from '@counterpart/sdk/node';
import type { ProductFields } from '../../products/product-fields.ts';
import { productColumns, type ProductRow, productTables } from '../../products/read-product.ts';
import { foldCode } from '../../search/fold.ts';
import type { ImportedProduct } from './product-draft.ts';
import { allCodesOf, categoryKey, keysOf, type MatchBy, type RowKey } from './row-keys.ts';
import { updatedFields } from './updated-fields.ts';

export type RowDecision =
  | { readonly kind: 'create'; readonly row: ImportedProduct }
  | { readonly kind: 'unchanged'; readonly row: ImportedProduct; readonly id: string }
  | {
      readonly kind: 'update';
      readonly row: ImportedProduct;
      readonly id: string;
      readonly fields: ProductFields;
    }
  | { readonly kind: 'skipped'; readonly row: ImportedProduct; readonly problem: ImportRowProblem }
  | { readonly kind: 'error'; readonly row: ImportedProduct; readonly problem: ImportRowProblem };

export const NO_FAMILY =
  'Neither the shop nor a row above has its family with these values. Put the row of the family before it.';

/** The rule for what is there already, and what earlier rows of the file took: product → line. */
export interface MatchRule {
  readonly by: MatchBy;
  readonly whenThere: WhenThere;
  readonly claimed: ReadonlyMap<string, number>;
  /** Whether the file names a family above this line. */
  readonly hasFamily: (id: string, line: number) => boolean;
}

/** Compares some rows with the shop's products. Asking again for the same rows gives the same answer. */
export async function matchRows(
  reader: Reader,
  rows: readonly ImportedProduct[],
  rule: MatchRule,
): Promise<RowDecision[]> {
  const holders = await findHolders(reader, rows, rule.by);
  const ids = [...new Set([...holders.values()].flat())];
  const products = new Map((await readProducts(reader, ids)).map((product) => [product.id, product]));
  const codes = await readCodesOf(reader, ids);
  const boxCodes = await readBoxCodesOf(reader, ids);
  const here = new Map(rule.claimed);
  return rows.map((row): RowDecision => {
    const keys = keysOf(row, rule.by);
    if (keys.length === 0)
      return error(row, 'nothing-to-match-by', 'The row lacks what products are told apart by. Fill it in.');
    const found = whoIs(keys, holders);
    if (row.kind === 'category')
      return found[0] === undefined ? { kind: 'create', row } : { kind: 'unchanged', row, id: found[0] };
    if (found.length > 1) {
      const names = found.map((id) => products.get(id)?.name ?? id).join(', ');
      return error(
        row,
        'ambiguous',
        `The row could be several products: ${names}. Take a code away, or use one row for each.`,
      );
    }
    const product = products.get(found[0] ?? '');
    const other = allCodesOf(row).flatMap((code) => holders.get(`code ${foldCode(code)}`) ?? []);
    const taken = other.find((id) => id !== product?.id);
    if (taken !== undefined)
      return error(
        row,
        'duplicate-code',
        `A code belongs to ${products.get(taken)?.name}. Give this product another.`,
      );
    if (!product) {
      const known =
        row.family === undefined || holders.has(`id ${row.family}`) || rule.hasFamily(row.family, row.line);
      return known ? { kind: 'create', row } : error(row, 'unknown-family', NO_FAMILY);
    }
    const earlier = here.get(product.id);
    if (earlier !== undefined && earlier !== row.line)
      return error(
        row,
        'duplicate-code',
        `${product.name} is already on line ${earlier}. Keep one of the two rows.`,
      );
    here.set(product.id, row.line);
    const inBoxes = new Set(boxCodes.get(product.id));
    const own = { ...row, codes: row.codes.filter((code) => !inBoxes.has(foldCode(code))) };
    return compare(own, product, codes.get(product.id) ?? [], rule.whenThere);
  });
}

function compare(
  row: ImportedProduct,
  product: ProductRow,
  codes: readonly string[],
  whenThere: WhenThere,
): RowDecision {
  const fields = updatedFields(product, codes, row);
  if (!fields) return { kind: 'unchanged', row, id: product.id };
  if (whenThere === 'update') return { kind: 'update', row, id: product.id, fields };
  const message = `${product.name} is in the shop already, and the row would change it.`;
  const problem = { line: row.line, code: 'already-there', message };
  return { kind: whenThere === 'skip' ? 'skipped' : 'error', row, problem };
}

/** An id that is known decides alone; an unknown one is as good as none. */
function whoIs(keys: readonly RowKey[], holders: ReadonlyMap<RowKey, readonly string[]>): string[] {
  const [first] = keys;
  const byId = first?.startsWith('id ') ? (holders.get(first) ?? []) : [];
  return byId.length > 0 ? [...byId] : [...new Set(keys.flatMap((key) => holders.get(key) ?? []))];
}

async function findHolders(
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
    const tree = await reader.all<{ id: string; path: string }>(sql`select id, path from inventory_category`);
    for (const { id, path } of tree) add(categoryKey(path), id);
  }
  return found;
}

async function readProducts(reader: Reader, ids: readonly string[]): Promise<ProductRow[]> {
  if (ids.length === 0) return [];
  return reader.all<ProductRow>(
    sql`select ${productColumns} from ${productTables} where p.id in (${sql.list(ids)})`,
  );
}

/** The codes of one base unit of some products, each in its order. */
export async function readCodesOf(reader: Reader, ids: readonly string[]): Promise<Map<string, string[]>> {
  const codes = new Map<string, string[]>();
  if (ids.length === 0) return codes;
  const rows = await reader.all<{ product_id: string; code: string }>(
    sql`select product_id, code from inventory_code where product_id in (${sql.list(ids)}) and unit_id is null
        order by product_id, position`,
  );
  for (const { product_id, code } of rows) {
    const list = codes.get(product_id);
    if (list) list.push(code);
    else codes.set(product_id, [code]);
  }
  return codes;
}

/** Folded, of the units of some products. */
async function readBoxCodesOf(reader: Reader, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.all<{ product_id: string; code_folded: string }>(
    sql`select product_id, code_folded from inventory_code where product_id in (${sql.list(ids)}) and unit_id is not null`,
  );
  const byProduct = Map.groupBy(rows, ({ product_id }) => product_id);
  return new Map([...byProduct].map(([id, all]) => [id, all.map(({ code_folded }) => code_folded)]));
}

function error(row: ImportedProduct, code: string, message: string): RowDecision {
  return { kind: 'error', row, problem: { line: row.line, code, message } };
}
