import type { ImportOutcome } from '@counterpart/sdk';
import { foldCode } from '../../search/fold.ts';
import { LineTable } from './line-table.ts';
import type { ImportedProduct } from './product-draft.ts';
import { codeKeysOf, keysOf, type MatchBy, type RowKey, whatIs } from './row-keys.ts';

/** Which line of a file decides about a product, when several name it. */
export interface FileSurvey {
  see(row: ImportedProduct): void;
  /** Undefined when this line decides. */
  why(row: ImportedProduct): ImportOutcome | undefined;
  /** Whether a line of the file above this one says it is the product with this id. */
  has(id: string, above: number): boolean;
}

/** Of all lines that sold a code, the latest invoice's decides name and price; of its equals, the one further down. */
export class InvoiceSurvey implements FileSurvey {
  readonly #deciding = new Map<string, { line: number; invoicedAt: string }>();

  see(row: ImportedProduct): void {
    const key = invoiceKey(row);
    const other = this.#deciding.get(key);
    if (other && row.invoicedAt < other.invoicedAt) return;
    this.#deciding.set(key, { line: row.line, invoicedAt: row.invoicedAt });
  }

  why(row: ImportedProduct): ImportOutcome | undefined {
    const deciding = this.#deciding.get(invoiceKey(row));
    return deciding?.line === row.line ? undefined : { line: row.line, kind: 'merged' };
  }

  has(): boolean {
    return false;
  }
}

/** A product list names each product once: a row that repeats an earlier one is merged, one that contradicts it wrong. */
export class ListSurvey implements FileSurvey {
  /** By what names them: the rows that decide. */
  readonly #owners = new LineTable();
  /** The same by all that they say. */
  readonly #contents = new LineTable();
  readonly #by: MatchBy;
  readonly #columnOf: (field: string) => string | undefined;

  constructor(by: MatchBy, columnOf: (field: string) => string | undefined) {
    this.#by = by;
    this.#columnOf = columnOf;
  }

  see(row: ImportedProduct): void {
    const keys = allKeys(row, this.#by);
    if (keys.some((key) => this.#owners.get(key) !== undefined)) return;
    for (const key of keys) this.#owners.set(key, row.line);
    this.#contents.set(contentOf(row), row.line);
  }

  why(row: ImportedProduct): ImportOutcome | undefined {
    for (const key of allKeys(row, this.#by)) {
      const line = this.#owners.get(key);
      if (line === undefined || line === row.line) continue;
      if (this.#contents.get(contentOf(row)) === line) return { line: row.line, kind: 'merged' };
      return this.#contradiction(row, key, line);
    }
    return undefined;
  }

  has(id: string, above: number): boolean {
    const line = this.#owners.get(`id ${id}`);
    return line !== undefined && line < above;
  }

  #contradiction(row: ImportedProduct, key: RowKey, line: number): ImportOutcome {
    const [what, ...fields] = whatIs(row, key);
    const column = fields.map(this.#columnOf).find((one) => one !== undefined);
    const message = `${what} is already on line ${line}, with something else. Keep one of the two rows.`;
    const problem = {
      line: row.line,
      ...(column === undefined ? {} : { column }),
      code: 'duplicate-code',
      message,
    };
    return { line: row.line, kind: 'error', problems: [problem] };
  }
}

/** A code belongs to one product, by whatever else the rows are matched. */
function allKeys(row: ImportedProduct, by: MatchBy): readonly RowKey[] {
  return [...new Set([...keysOf(row, by), ...codeKeysOf(row)])];
}

function invoiceKey(row: ImportedProduct): string {
  return foldCode(row.codes[0] ?? row.name);
}

function contentOf(row: ImportedProduct): string {
  const { line: _line, warnings: _warnings, code: _c, barcodes: _b, otherCodes: _o, codes, ...said } = row;
  // The rows of one file have their members in one order: that of its columns.
  return JSON.stringify([said, codes.map(foldCode)]);
}
