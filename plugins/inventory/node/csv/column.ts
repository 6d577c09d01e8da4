import type { CsvCell, DecimalSeparator, TaxClass } from '@counterpart/sdk';
import type { Ids, Reader, Tx } from '@counterpart/sdk/node';
import type { ProductRow } from '../products/read-product.ts';
import type { ImportedProduct, ProductDraft } from './import/product-draft.ts';

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

/** Why a row cannot be imported as it stands. */
export interface CellProblem {
  readonly code: string;
  readonly message: string;
}

/** Whether a row says something else of its product than the shop does. */
export type CellComparison = (product: ProductRow, row: ImportedProduct) => 'same' | 'other' | CellProblem;

interface Saved {
  readonly id: string;
  readonly personId: string | null;
}

/** What a column changes of a product that is there, in tables of its own. */
export interface ColumnOfThere {
  /** Reads what there is of some products at once. */
  compare(reader: Reader, products: readonly string[]): Promise<CellComparison>;
  /** What the row says is added or changed; what it does not name stays. */
  save(tx: Tx, ids: Ids, product: Saved, row: ImportedProduct): Promise<void>;
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
  /** How its cells are written, and what they change of a product that is there, where that needs saying. */
  readonly note?: string;
  /** Reads a cell, which may be empty. A column of invoice lines may have nothing to say of a product. */
  read?(cell: string, reading: CellReading): void;
  /** What an export writes; absent, with `prepare`, for what it does not give out. */
  write?(product: ExportedProduct): CsvCell;
  /** The same for what lies in tables of its own: reads it for a page of products at once. */
  prepare?(reader: Reader, products: readonly string[]): Promise<(product: ExportedProduct) => CsvCell>;
  /** Writes what belongs to a new product and lies in tables of its own. */
  save?(tx: Tx, ids: Ids, product: Saved, draft: ProductDraft): Promise<void>;
  /** Without it, and without a field of the product itself, the column speaks of new products alone. */
  readonly ofThere?: ColumnOfThere;
}
