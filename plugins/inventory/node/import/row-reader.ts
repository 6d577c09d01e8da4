import { hasWrongCheckDigit, type ImportRowProblem, type TaxClass } from '@counterpart/sdk';
import { distinctCodes } from '../products/product-fields.ts';
import { fold } from '../search/fold.ts';
import { type FigureFormat, figureMessage, parsePrice, parseStock } from './figures.ts';
import type { ImportRow, RowRefused } from './import-row.ts';
import { whyNotInvoiced } from './invoice-lines.ts';
import { type ImportField, isInvoiceFile, type Mapping } from './mapping.ts';

const LONGEST_NAME = 200;
const LONGEST_CODE = 80;
const YES: readonly string[] = ['1', 'true', 'yes', 'y', 'x'];

/** Turns the fields of one row into a product, or says what is wrong with it: the first thing found. */
export class RowReader {
  readonly #mapping: Mapping;
  readonly #columns: ReadonlyMap<ImportField, number>;
  readonly #format: FigureFormat;
  readonly #taxClasses: readonly TaxClass[];

  constructor(
    headers: readonly string[],
    mapping: Mapping,
    format: FigureFormat,
    taxClasses: readonly TaxClass[],
  ) {
    this.#mapping = mapping;
    this.#columns = new Map(
      Object.entries(mapping).map(([field, header]) => [field as ImportField, headers.indexOf(header)]),
    );
    this.#format = format;
    this.#taxClasses = taxClasses;
  }

  read(line: number, fields: readonly string[]): ImportRow | RowRefused {
    const cell = (field: ImportField) => fields[this.#columns.get(field) ?? -1]?.trim() ?? '';
    const name = cell('name').replaceAll(/\s+/g, ' ');
    const codes = distinctCodes([cell('code'), ...cell('barcode').split(/[;|,\s]+/)]);
    const invoiced = isInvoiceFile(this.#mapping);
    if (invoiced) {
      const refused = whyNotInvoiced(line, this.#mapping, cell);
      if (refused) return refused;
    }

    const has = (field: ImportField) => this.#columns.has(field);
    if (codes.length === 0 && (has('code') || has('barcode')))
      return this.#error(line, has('code') ? 'code' : 'barcode', 'no-code', 'The product has no code.');
    if (name === '') return this.#error(line, 'name', 'no-description', 'The product has no name.');
    if (name.length > LONGEST_NAME)
      return this.#error(line, 'name', 'too-long', `The name is longer than ${LONGEST_NAME} letters.`);
    if (codes.some((code) => code.length > LONGEST_CODE))
      return this.#error(line, 'code', 'too-long', `The code is longer than ${LONGEST_CODE} letters.`);

    const price = parsePrice(cell('price'), this.#format);
    if (!price.ok) {
      const code = price.reason === 'empty' ? 'no-price' : codeOf(price.reason);
      return this.#error(line, 'price', code, figureMessage('price', cell('price'), price.reason));
    }
    if (price.amount_minor < 0)
      return this.#error(line, 'price', 'negative-price', `The price ${cell('price')} is negative.`);
    const stock = cell('stock') === '' ? undefined : parseStock(cell('stock'), this.#format);
    if (stock && !stock.ok)
      return this.#error(
        line,
        'stock',
        codeOf(stock.reason),
        figureMessage('stock', cell('stock'), stock.reason),
      );
    const taxClass = this.#taxClass(cell('taxClass'));
    if (taxClass === null)
      return this.#error(
        line,
        'taxClass',
        'unknown-tax-class',
        `There is no tax class "${cell('taxClass')}".`,
      );

    const discontinued = YES.includes(cell('discontinued').toLowerCase());
    return {
      line,
      name,
      codes,
      price_minor: price.amount_minor,
      ...(has('category') ? { category: cell('category') || null } : {}),
      ...(taxClass === undefined ? {} : { taxClass }),
      ...(has('stock') ? { stock_milli: stock?.quantity_milli ?? 0 } : {}),
      discontinued,
      invoicedAt: invoiced ? cell('invoiceDate') : '',
      warnings: this.#warnings(line, name, codes, price.amount_minor, discontinued),
    };
  }

  #warnings(
    line: number,
    name: string,
    codes: readonly string[],
    price_minor: number,
    discontinued: boolean,
  ): ImportRowProblem[] {
    const warn = (field: ImportField, code: string, message: string) =>
      this.#error(line, field, code, message).problem;
    const warnings = codes
      .filter(hasWrongCheckDigit)
      .map((code) =>
        warn(
          this.#columns.has('barcode') ? 'barcode' : 'code',
          'wrong-check-digit',
          `The last digit of ${code} is not its check digit.`,
        ),
      );
    if (price_minor === 0) warnings.push(warn('price', 'zero-price', `${name} costs nothing.`));
    if (discontinued)
      warnings.push(warn('discontinued', 'discontinued', `${name} is discontinued and is kept archived.`));
    return warnings;
  }

  /** undefined: nothing is said; null: no such class. */
  #taxClass(text: string): string | null | undefined {
    if (text === '') return undefined;
    const wanted = fold(text);
    return this.#taxClasses.find(({ id, name }) => fold(id) === wanted || fold(name) === wanted)?.id ?? null;
  }

  #error(line: number, field: ImportField, code: string, message: string): RowRefused {
    const column = this.#mapping[field];
    return {
      kind: 'error',
      problem: { line, ...(column === undefined ? {} : { column }), code, message },
    };
  }
}

function codeOf(reason: string): string {
  return reason === 'grouping' ? 'not-a-number' : reason;
}
