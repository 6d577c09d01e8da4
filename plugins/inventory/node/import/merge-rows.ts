import { canonicalJson, type ImportRowProblem } from '@counterpart/sdk';
import { foldCode, foldName } from '../search/fold.ts';
import type { ImportRow } from './import-row.ts';
import type { Mapping } from './mapping.ts';

export interface MergedRows {
  readonly products: readonly ImportRow[];
  readonly merged: number;
  readonly errors: readonly ImportRowProblem[];
}

/** Of all lines that sold a code, the latest invoice's decides name and price; of its equals, the one further down. */
export function mergeInvoiceLines(rows: readonly ImportRow[]): MergedRows {
  const deciding = new Map<string, ImportRow>();
  for (const row of rows) {
    const key = identityOf(row)[0]!;
    const other = deciding.get(key);
    if (!other || row.invoicedAt >= other.invoicedAt) deciding.set(key, row);
  }
  return { products: [...deciding.values()], merged: rows.length - deciding.size, errors: [] };
}

/** A product list names each product once: a row that repeats an earlier one is merged, one that contradicts it wrong. */
export function mergeProductRows(rows: readonly ImportRow[], mapping: Mapping): MergedRows {
  const owners = new Map<string, ImportRow>();
  const products: ImportRow[] = [];
  const errors: ImportRowProblem[] = [];
  let merged = 0;
  for (const row of rows) {
    const identity = identityOf(row);
    const taken = identity.find((key) => owners.has(key));
    const earlier = taken === undefined ? undefined : owners.get(taken)!;
    if (!earlier) {
      for (const key of identity) owners.set(key, row);
      products.push(row);
    } else if (contentOf(row) === contentOf(earlier)) merged++;
    else errors.push(duplicate(row, earlier, taken!, mapping));
  }
  return { products, merged, errors };
}

/** What makes a row the same product as another: its codes, or its name where the file has no codes. */
function identityOf(row: ImportRow): string[] {
  return row.codes.length > 0 ? row.codes.map(foldCode) : [`name ${foldName(row.name)}`];
}

function contentOf(row: ImportRow): string {
  const { line: _line, warnings: _warnings, codes, ...content } = row;
  return canonicalJson({ ...content, codes: codes.map(foldCode) });
}

function duplicate(row: ImportRow, earlier: ImportRow, key: string, mapping: Mapping): ImportRowProblem {
  const code = row.codes.find((code) => foldCode(code) === key);
  const column = code === undefined ? mapping.name : (mapping.code ?? mapping.barcode);
  const what = code === undefined ? `The name ${row.name}` : `The code ${code}`;
  return {
    line: row.line,
    ...(column === undefined ? {} : { column }),
    code: 'duplicate-code',
    message: `${what} is already that of ${earlier.name} on line ${earlier.line}.`,
  };
}
