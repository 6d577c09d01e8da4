import type { ImportOutcome } from '@counterpart/sdk';
import { hash } from 'node:crypto';
import { foldCode } from '../../search/fold.ts';
import type { ImportedProduct } from './product-draft.ts';
import { allCodesOf, keysOf, type MatchBy, type RowKey } from './row-keys.ts';

interface Owner {
  line: number;
  invoicedAt: string;
  /** Of everything the row says: so that a whole file of them fits into memory. */
  readonly content: string;
}

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
  readonly #owners = new Map<RowKey, Omit<Owner, 'invoicedAt'>>();
  readonly #by: MatchBy;
  readonly #columnOf: (field: string) => string | undefined;

  constructor(by: MatchBy, columnOf: (field: string) => string | undefined) {
    this.#by = by;
    this.#columnOf = columnOf;
  }

  see(row: ImportedProduct): void {
    const keys = allKeys(row, this.#by);
    if (keys.some((key) => this.#owners.has(key))) return;
    const owner = { line: row.line, content: contentOf(row) };
    for (const key of keys) this.#owners.set(key, owner);
  }

  why(row: ImportedProduct): ImportOutcome | undefined {
    for (const key of allKeys(row, this.#by)) {
      const owner = this.#owners.get(key);
      if (!owner || owner.line === row.line) continue;
      if (owner.content === contentOf(row)) return { line: row.line, kind: 'merged' };
      return this.#contradiction(row, key, owner.line);
    }
    return undefined;
  }

  has(id: string, above: number): boolean {
    const owner = this.#owners.get(`id ${id}`);
    return owner !== undefined && owner.line < above;
  }

  #contradiction(row: ImportedProduct, key: RowKey, line: number): ImportOutcome {
    const code = allCodesOf(row).find((one) => key === `code ${foldCode(one)}`);
    const what =
      code === undefined ? (key.startsWith('id ') ? 'The id' : `The name ${row.name}`) : `The code ${code}`;
    const fields =
      code === undefined ? (key.startsWith('id ') ? ['counterpartId'] : ['name']) : codeFields(row, code);
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
  const codes = allCodesOf(row).map((code): RowKey => `code ${foldCode(code)}`);
  return [...new Set([...keysOf(row, by), ...codes])];
}

function codeFields(row: ImportedProduct, code: string): string[] {
  if (foldCode(row.code) === foldCode(code)) return ['code'];
  if (row.barcodes.includes(code)) return ['barcode'];
  return [row.codes.includes(code) ? 'otherCodes' : 'units'];
}

function invoiceKey(row: ImportedProduct): string {
  return foldCode(row.codes[0] ?? row.name);
}

function contentOf(row: ImportedProduct): string {
  const { line: _line, warnings: _warnings, code: _c, barcodes: _b, otherCodes: _o, codes, ...said } = row;
  // The rows of one file have their members in one order: that of its columns.
  return hash('sha1', JSON.stringify([said, codes.map(foldCode)]), 'base64');
}
