import { setImmediate } from 'node:timers/promises';
import type { ImportInput, ImportRowProblem, Shop } from '@counterpart/sdk';
import { guessDecimalSeparator } from './figures.ts';
import { type ImportRow, isRefused } from './import-row.ts';
import { isInvoiceFile, type Mapping, mapColumns, unreadable } from './mapping.ts';
import { mergeInvoiceLines, mergeProductRows } from './merge-rows.ts';
import { type CsvProblem, type CsvRow, guessDelimiter, readCsv } from './read-csv.ts';
import { RowReader } from './row-reader.ts';

/** What a file says, before it is compared with the shop. Every data row is in exactly one place. */
export interface ImportPlan {
  readonly mapping: Mapping;
  readonly rows: number;
  /** One row a product: the one that decides. */
  readonly products: readonly ImportRow[];
  readonly merged: number;
  readonly skipped: readonly ImportRowProblem[];
  readonly errors: readonly ImportRowProblem[];
}

const BREATHE_EVERY = 1000;
const CSV_MESSAGES: Readonly<Record<CsvProblem, string>> = {
  'unclosed-quote': 'A quote is opened here and never closed.',
  'stray-quote': 'A quote stands inside a field. Write it twice, and the field in quotes.',
  'row-too-long': 'The row is far too long. A quote may not be closed.',
  'malformed-row': 'The row cannot be read.',
};

/**
 * Reads the whole file, without writing or asking the shop's books.
 * @throws Fault `unreadable-file` when there is no header or its columns do not say what a product needs.
 */
export async function planImport(
  input: Pick<ImportInput, 'content' | 'mapping'>,
  shop: Pick<Shop, 'currency' | 'taxClasses'>,
): Promise<ImportPlan> {
  const [header, ...rows] = await readAll(input.content);
  if (!header || !('fields' in header) || header.fields.every((name) => name.trim() === ''))
    throw unreadable(
      'The file has no first row with the names of its columns. Save it as CSV with a header.',
    );
  const headers = header.fields.map((name) => name.trim());
  const mapping = mapColumns(headers, input.mapping);
  const priceAt = headers.indexOf(mapping.price!);
  const decimalSeparator = guessDecimalSeparator(
    rows.map((row) => ('fields' in row ? (row.fields[priceAt] ?? '') : '')),
  );
  const reader = new RowReader(
    headers,
    mapping,
    { currency: shop.currency, decimalSeparator },
    shop.taxClasses,
  );

  const read: ImportRow[] = [];
  const skipped: ImportRowProblem[] = [];
  const errors: ImportRowProblem[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % BREATHE_EVERY === 0) await setImmediate();
    const broken = brokenRow(row, headers);
    if (broken || !('fields' in row)) {
      if (broken) errors.push(broken);
      continue;
    }
    const result = reader.read(row.line, row.fields);
    if (!isRefused(result)) read.push(result);
    else (result.kind === 'skipped' ? skipped : errors).push(result.problem);
  }
  const merge = isInvoiceFile(mapping) ? mergeInvoiceLines(read) : mergeProductRows(read, mapping);
  return {
    mapping,
    rows: rows.length,
    products: merge.products,
    merged: merge.merged,
    skipped,
    errors: [...errors, ...merge.errors],
  };
}

async function readAll(content: string): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for (const row of readCsv(content, guessDelimiter(content))) {
    rows.push(row);
    if (rows.length % BREATHE_EVERY === 0) await setImmediate();
  }
  return rows;
}

function brokenRow(row: CsvRow, headers: readonly string[]): ImportRowProblem | undefined {
  if (!('fields' in row)) {
    const column = headers[row.column];
    const where = column === undefined ? {} : { column };
    return { line: row.line, ...where, code: row.code, message: CSV_MESSAGES[row.code] };
  }
  if (row.fields.length === headers.length) return undefined;
  return {
    line: row.line,
    code: 'wrong-column-count',
    message: `The row has ${row.fields.length} columns, the header ${headers.length}.`,
  };
}
