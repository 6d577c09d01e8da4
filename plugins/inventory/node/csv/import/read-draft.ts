import {
  type DecimalSeparator,
  hasWrongCheckDigit,
  type ImportMapping,
  type ImportRow,
  type ImportRowProblem,
  type TaxClass,
} from '@counterpart/sdk';
import { distinctCodes } from '../../products/product-fields.ts';
import type { ProductColumn } from '../column.ts';
import { productColumns } from '../product-columns.ts';
import { whyNotInvoiced } from './invoice-lines.ts';
import { isInvoiceFile } from './invoice-mapping.ts';
import { emptyDraft, type ImportedProduct, type ProductDraft, type RowRefused } from './product-draft.ts';

/** How the figures and the words of one file are read. */
export interface DraftFormat {
  readonly mapping: ImportMapping;
  readonly decimal: DecimalSeparator;
  readonly currency: string;
  readonly taxClasses: readonly TaxClass[];
}

/** Turns the cells of a row into a product, or says what is wrong with it: the first thing found. */
export class DraftReader {
  readonly #format: DraftFormat;
  readonly #columns: readonly ProductColumn[];
  readonly #invoiced: boolean;

  constructor(format: DraftFormat) {
    this.#format = format;
    this.#columns = productColumns.filter(({ id, read }) => read && id in format.mapping);
    this.#invoiced = isInvoiceFile(format.mapping);
  }

  read(row: ImportRow): ImportedProduct | RowRefused {
    const { mapping, ...format } = this.#format;
    const { line } = row;
    if (this.#invoiced) {
      const refused = whyNotInvoiced(line, mapping, (field) => row.cell(field));
      if (refused) return refused;
    }
    const draft = emptyDraft(line);
    const warnings: ImportRowProblem[] = [];
    let wrong: ImportRowProblem | undefined;
    for (const column of this.#columns) {
      // What it is stands behind its path; of what follows only its place is said of a category.
      if (draft.kind === 'category' && column.id !== 'categoryOrder') continue;
      const about = (code: string, message: string) => ({ line, column: mapping[column.id]!, code, message });
      column.read!(row.cell(column.id), {
        draft,
        ...format,
        problem: (code, message) => void (wrong ??= about(code, message)),
        warn: (code, message) => void warnings.push(about(code, message)),
      });
      if (wrong) return { kind: 'error', problem: wrong };
    }
    if (draft.kind === 'category') return this.#category(draft);
    const codes = distinctCodes([draft.code, ...draft.barcodes, ...draft.otherCodes]);
    if (codes.length === 0 && this.#needsCode) return { kind: 'error', problem: this.#noCode(line) };
    const { price_minor = 0 } = draft;
    return { ...draft, price_minor, codes, warnings: [...warnings, ...this.#checkDigits(line, codes)] };
  }

  #category(draft: ProductDraft): ImportedProduct | RowRefused {
    const { line } = draft;
    if (draft.category) return { ...draft, price_minor: 0, codes: [], warnings: [] };
    const { mapping } = this.#format;
    const message = 'The row of a category says its path in the column Category, like "Drinks > Tea".';
    return { kind: 'error', problem: { line, column: mapping['kind']!, code: 'no-category', message } };
  }

  /** A list with a column of codes is a list of products with codes, but for an export of ours: it says what each is. */
  get #needsCode(): boolean {
    const { mapping } = this.#format;
    return !('counterpartId' in mapping) && ('code' in mapping || 'barcode' in mapping);
  }

  #noCode(line: number): ImportRowProblem {
    const { mapping } = this.#format;
    const message = 'The product has no code. Give it one, or leave the column of codes out.';
    return { line, column: (mapping['code'] ?? mapping['barcode'])!, code: 'no-code', message };
  }

  #checkDigits(line: number, codes: readonly string[]): ImportRowProblem[] {
    const { mapping } = this.#format;
    const column = mapping['barcode'] ?? mapping['code'] ?? mapping['otherCodes'];
    return codes.filter(hasWrongCheckDigit).map((code) => ({
      line,
      ...(column === undefined ? {} : { column }),
      code: 'wrong-check-digit',
      message: `The last digit of ${code} is not its check digit. Scan the product to be sure.`,
    }));
  }
}
