import { CATEGORY_SEPARATOR } from '../../../api/index.ts';
import { foldCode, foldName } from '../../search/fold.ts';
import type { ImportedProduct } from './product-draft.ts';

/** By what a row finds its product. */
export const productMatching = [
  { id: 'any', title: 'Any of its codes, else the name' },
  { id: 'code', title: 'The code' },
  { id: 'barcode', title: 'The barcode' },
  { id: 'name', title: 'The name' },
] as const;
export type MatchBy = (typeof productMatching)[number]['id'];

/**
 * What names a product: an id of ours, a code, a supplier's code, or its name; a category its path, and its place beside
 * it. Of different kinds, they never meet.
 */
export type RowKey =
  | `id ${string}`
  | `code ${string}`
  | `name ${string}`
  | `supplied ${string}`
  | `category ${string}`
  | `order ${string}`;

/**
 * What identifies the product of a row; empty when the row lacks what the person chose. An exported row is known by its
 * id above all, so that a changed code or name is a change and no new product.
 */
export function keysOf(row: ImportedProduct, by: MatchBy): RowKey[] {
  if (row.kind === 'category') return [categoryKey(row.category)];
  const codes = (all: readonly string[]): RowKey[] => all.map((code) => `code ${foldCode(code)}` as const);
  const name = `name ${foldName(row.name)}` as const;
  const id: RowKey[] = row.id === undefined ? [] : [`id ${row.id}`];
  switch (by) {
    case 'code':
      return [...id, ...codes(row.code === '' ? [] : [row.code])];
    case 'barcode':
      return [...id, ...codes([...row.barcodes, ...row.otherCodes])];
    case 'name':
      return [...id, name];
    case 'any':
      // Two exported products may have the same name and no code.
      return row.codes.length > 0 ? [...id, ...codes(row.codes)] : row.id === undefined ? [name] : id;
  }
}

/** By its folded path, "drinks > tea". */
export function categoryKey(path: string | null | undefined): RowKey {
  return `category ${foldPath(path ?? '')}`;
}

/** Of a category that stands at this place among its neighbours. */
export function orderKey(path: string | null | undefined, position: number): RowKey {
  return `order ${position} ${foldPath(path ?? '')}`;
}

/** One code of a supplier means one product. */
export function suppliedKey(supplier: string, code: string): RowKey {
  return `supplied ${foldName(supplier)}\n${foldCode(code)}`;
}

/** What belongs to one product, by whatever else the rows are matched: its codes, and what its suppliers call it. */
export function codeKeysOf(row: Pick<ImportedProduct, 'codes' | 'units' | 'suppliers'>): RowKey[] {
  const { suppliers = [] } = row;
  return [
    ...allCodesOf(row).map((code): RowKey => `code ${foldCode(code)}`),
    ...suppliers.flatMap(({ supplier, code = '' }) => (code === '' ? [] : [suppliedKey(supplier, code)])),
  ];
}

function foldPath(path: string): string {
  return path.split(CATEGORY_SEPARATOR.trim()).map(foldName).join(CATEGORY_SEPARATOR);
}

/** Also those of its boxes: none of them may belong to another product. */
export function allCodesOf({ codes, units = [] }: Pick<ImportedProduct, 'codes' | 'units'>): string[] {
  return [...codes, ...units.flatMap((unit) => unit.codes)];
}

/** A key of a row in words, and the fields in which it may stand. */
export function whatIs(row: ImportedProduct, key: RowKey): [what: string, ...fields: string[]] {
  if (key.startsWith('id ')) return ['The id', 'counterpartId'];
  if (key.startsWith('supplied ')) return ["A supplier's code", 'suppliers'];
  const code = allCodesOf(row).find((one) => key === `code ${foldCode(one)}`);
  return code === undefined
    ? [`The name ${row.name}`, 'name']
    : [`The code ${code}`, ...codeFields(row, code)];
}

function codeFields(row: ImportedProduct, code: string): string[] {
  if (foldCode(row.code) === foldCode(code)) return ['code'];
  if (row.barcodes.includes(code)) return ['barcode'];
  return [row.codes.includes(code) ? 'otherCodes' : 'units'];
}
