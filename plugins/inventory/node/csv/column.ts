import type { CsvCell, DecimalSeparator, TaxClass } from '@counterpart/sdk';
import type { Ids, Reader, Tx } from '@counterpart/sdk/node';
import type { ProductRow } from '../products/read-product.ts';
import type { ProductDraft } from './import/product-draft.ts';

/** What a column needs to know to read its cell. */
export interface CellReading {
  /** Filled by the columns, in their order. */
  readonly draft: ProductDraft;
  readonly currency: string;
  readonly decimal: DecimalSeparator;
  readonly taxClasses: readonly TaxClass[];
  /** The row is wrong: it is not imported, and no further cell is read. */
  problem(code: string, message: string): void;
  /** The row is imported, and worth a look. */
  warn(code: string, message: string): void;
}

/** A product as it is given out, with the classes that its shop has. */
export interface ExportedProduct {
  readonly row: ProductRow;
  readonly codes: readonly string[];
  readonly currency: string;
  readonly taxClasses: readonly TaxClass[];
}

/**
 * One column of a product file: how it is known, read and written. Adding a field is one such file, and one line in
 * `product-columns.ts`.
 */
export interface ProductColumn {
  readonly id: string;
  /** What an export writes above it, in every language, and what people see in the choice of columns. */
  readonly header: string;
  readonly kind: 'text' | 'figure';
  /** Other headers by which it is known, folded; its own header comes before them. */
  readonly aliases: readonly string[];
  readonly required?: boolean;
  /** Reads a cell, which may be empty. A column of invoice lines may have nothing to say of a product. */
  read?(cell: string, reading: CellReading): void;
  /** What an export writes; absent, with `prepare`, for what it does not give out. */
  write?(product: ExportedProduct): CsvCell;
  /** The same for what lies in tables of its own: reads it for a page of products at once. */
  prepare?(reader: Reader, products: readonly string[]): Promise<(product: ExportedProduct) => CsvCell>;
  /** Writes what belongs to a new product and lies in tables of its own. What is there already keeps its own. */
  save?(
    tx: Tx,
    ids: Ids,
    product: { readonly id: string; readonly personId: string | null },
    draft: ProductDraft,
  ): Promise<void>;
}
