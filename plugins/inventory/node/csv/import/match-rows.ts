import type { ImportRowProblem, WhenThere } from '@counterpart/sdk';
import { type Reader, sql } from '@counterpart/sdk/node';
import { DEFAULT_UNIT } from '../../../api/index.ts';
import type { ProductFields } from '../../products/product-fields.ts';
import { productColumns, type ProductRow, productTables } from '../../products/read-product.ts';
import { foldCode } from '../../search/fold.ts';
import type { CellProblem, ColumnOfThere, ProductColumn } from '../column.ts';
import { findHolders } from './find-holders.ts';
import type { LineTable } from './line-table.ts';
import type { ImportedProduct } from './product-draft.ts';
import { codeKeysOf, keysOf, type MatchBy, orderKey, type RowKey, whatIs } from './row-keys.ts';
import { readShop, type ShopSide } from './shop-side.ts';
import { updatedFields } from './updated-fields.ts';
import { whyNotInParts, whyWrongUnits } from './usable-units.ts';

export type RowDecision =
  | { readonly kind: 'create'; readonly row: ImportedProduct }
  | { readonly kind: 'unchanged'; readonly row: ImportedProduct; readonly id: string }
  | {
      readonly kind: 'update';
      readonly row: ImportedProduct;
      readonly id: string;
      /** Absent when the product itself stays as it is. */
      readonly fields: ProductFields | undefined;
      /** Those that have something else to say in tables of their own. */
      readonly columns: readonly ColumnOfThere[];
    }
  | { readonly kind: 'skipped'; readonly row: ImportedProduct; readonly problem: ImportRowProblem }
  | { readonly kind: 'error'; readonly row: ImportedProduct; readonly problem: ImportRowProblem };

export const NO_FAMILY: CellProblem = {
  code: 'unknown-family',
  message:
    'Neither the shop nor a row above has its family with these values. Put the row of the family before it.',
};
const NOTHING_TO_MATCH_BY: CellProblem = {
  code: 'nothing-to-match-by',
  message: 'The row lacks what products are told apart by. Fill it in.',
};

/** The rule for what is there already, and what earlier rows of the file took. */
export interface MatchRule {
  readonly by: MatchBy;
  readonly whenThere: WhenThere;
  /** The columns of the file. */
  readonly columns: readonly ProductColumn[];
  /** The header of a field's column. */
  readonly columnOf: (field: string) => string | undefined;
  /** By product. */
  readonly claimed: Pick<LineTable, 'get'>;
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
  const shop = await readShop(reader, ids, rule.columns);
  const here = new Map<string, number>();
  return rows.map((row): RowDecision => {
    const keys = keysOf(row, rule.by);
    if (keys.length === 0) return error(row, rule, [rule.by], NOTHING_TO_MATCH_BY);
    const found = whoIs(keys, holders);
    if (row.kind === 'category') return matchCategory(row, found[0], holders, rule);
    if (found.length > 1) {
      const names = found.map((id) => products.get(id)?.name ?? id).join(', ');
      const message = `The row could be several products: ${names}. Take a code away, or use one row for each.`;
      return error(row, rule, [], { code: 'ambiguous', message });
    }
    const product = products.get(found[0] ?? '');
    const isTaken = (id: string) => id !== product?.id;
    const taken = codeKeysOf(row).find((key) => holders.get(key)?.some(isTaken));
    if (taken !== undefined) {
      const [what, ...fields] = whatIs(row, taken);
      const owner = products.get(holders.get(taken)?.find(isTaken) ?? '');
      const message = `${what} belongs to ${owner?.name}. Give this product another.`;
      return error(row, rule, fields, { code: 'duplicate-code', message });
    }
    const units = product === undefined ? [] : (shop.units.get(product.id) ?? []);
    const wrongUnit = whyWrongUnits(row, row.unit ?? product?.unit ?? DEFAULT_UNIT, units);
    if (wrongUnit) return error(row, rule, wrongUnit.fields, wrongUnit);
    if (!product) {
      const known =
        row.family === undefined || holders.has(`id ${row.family}`) || rule.hasFamily(row.family, row.line);
      return known ? { kind: 'create', row } : error(row, rule, ['family'], NO_FAMILY);
    }
    const earlier = here.get(product.id) ?? rule.claimed.get(product.id);
    if (earlier !== undefined && earlier !== row.line) {
      const message = `${product.name} is already on line ${earlier}. Keep one of the two rows.`;
      return error(row, rule, [], { code: 'duplicate-code', message });
    }
    here.set(product.id, row.line);
    return compare(row, product, shop, rule);
  });
}

function compare(row: ImportedProduct, product: ProductRow, shop: ShopSide, rule: MatchRule): RowDecision {
  const units = shop.units.get(product.id) ?? [];
  const inBoxes = new Set(units.flatMap(({ codes }) => codes.map(foldCode)));
  const own = { ...row, codes: row.codes.filter((code) => !inBoxes.has(foldCode(code))) };
  const fields = updatedFields({ product, codes: shop.codes.get(product.id) ?? [], units }, own);
  const wrong = fields && whyNotInParts(product, fields);
  if (wrong) return error(row, rule, ['fractional'], wrong);
  const columns: ColumnOfThere[] = [];
  for (const { field, column, compare: said } of shop.comparisons) {
    const answer = said(product, row);
    if (typeof answer === 'object') return error(row, rule, [field], answer);
    if (answer === 'other') columns.push(column);
  }
  if (!fields && columns.length === 0) return { kind: 'unchanged', row, id: product.id };
  return rule.whenThere === 'update'
    ? { kind: 'update', row, id: product.id, fields, columns }
    : alreadyThere(row, product.name, rule.whenThere);
}

function matchCategory(
  row: ImportedProduct,
  id: string | undefined,
  holders: ReadonlyMap<RowKey, readonly string[]>,
  { whenThere }: MatchRule,
): RowDecision {
  if (id === undefined) return { kind: 'create', row };
  const { category = '', categoryOrder } = row;
  const same = categoryOrder === undefined || holders.get(orderKey(category, categoryOrder))?.includes(id);
  if (same) return { kind: 'unchanged', row, id };
  if (whenThere !== 'update') return alreadyThere(row, category ?? '', whenThere);
  return { kind: 'update', row, id, fields: undefined, columns: [] };
}

function alreadyThere(row: ImportedProduct, name: string, whenThere: 'skip' | 'error'): RowDecision {
  const message = `${name} is in the shop already, and the row would change it.`;
  const problem = { line: row.line, code: 'already-there', message };
  return { kind: whenThere === 'skip' ? 'skipped' : 'error', row, problem };
}

/** An id that is known decides alone; an unknown one is as good as none. */
function whoIs(keys: readonly RowKey[], holders: ReadonlyMap<RowKey, readonly string[]>): string[] {
  const [first] = keys;
  const byId = first?.startsWith('id ') ? (holders.get(first) ?? []) : [];
  return byId.length > 0 ? [...byId] : [...new Set(keys.flatMap((key) => holders.get(key) ?? []))];
}

async function readProducts(reader: Reader, ids: readonly string[]): Promise<ProductRow[]> {
  if (ids.length === 0) return [];
  return reader.all<ProductRow>(
    sql`select ${productColumns} from ${productTables} where p.id in (${sql.list(ids)})`,
  );
}

/** @param fields in the column of the first of these that the file has. */
function error(
  row: ImportedProduct,
  { columnOf }: MatchRule,
  fields: readonly string[],
  { code, message }: CellProblem,
): RowDecision {
  const column = fields.map(columnOf).find((one) => one !== undefined);
  const where = column === undefined ? {} : { column };
  return { kind: 'error', row, problem: { line: row.line, ...where, code, message } };
}
