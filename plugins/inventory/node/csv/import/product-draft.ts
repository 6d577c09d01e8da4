import type { ImportRowProblem } from '@counterpart/sdk';
import type { NegativeStock, ProductKind } from '../../../api/index.ts';

/** What else a product is sold or bought in; absent is what the cell leaves out. */
export interface DraftUnit {
  readonly name: string;
  readonly factor_milli: number;
  readonly price_minor?: number;
  readonly forSale?: boolean;
  readonly forPurchase?: boolean;
  readonly codes: readonly string[];
}

/** Who supplies a product, and how; absent is what the cell leaves out. */
export interface DraftSupplier {
  readonly supplier: string;
  readonly code?: string;
  /** The name of the unit it is ordered in. */
  readonly unit?: string;
  readonly cost_minor?: number;
  readonly pack_milli?: number;
  readonly minimum_milli?: number;
  readonly preferred?: boolean;
}

/** When it is ordered for a location, and up to how many. */
export interface DraftReorderLevel {
  readonly location: string;
  readonly point_milli: number;
  readonly target_milli: number;
}

/** One of its numbers; the location is empty for the first one. */
export interface DraftSerial {
  readonly serial: string;
  readonly location: string;
}

/** What one row of the file says of a product. Absent fields have no column in the file, or nothing in their cell. */
export interface ProductDraft {
  readonly line: number;
  /** The id that an export gave it. */
  id?: string;
  name: string;
  /** Its own code; empty when it has none. */
  code: string;
  readonly barcodes: string[];
  readonly otherCodes: string[];
  price_minor?: number;
  /** null: the cell is empty. */
  category?: string | null;
  taxClass?: string;
  /** What a product starts with that never had any. */
  stock_milli?: number;
  /** null: as the shop decides. */
  negativeStock?: NegativeStock;
  /** `category`: the row is no product, but a place in the tree of categories. */
  kind?: ProductKind | 'category';
  /** Of such a row: its place among its neighbours, where somebody put them in order. */
  categoryOrder?: number;
  /** Of a variant: the id of its family. */
  family?: string;
  /** By axis: of a family its name and its values, of a variant its value. */
  readonly axes: string[][];
  /** Absent for what costs what its family says. */
  ownPrice?: boolean;
  unit?: string;
  fractional?: boolean;
  units?: readonly DraftUnit[];
  unitCost_minor?: number;
  /** Where that lies, when it is not all at the first location. */
  stockByLocation?: readonly { readonly location: string; readonly quantity_milli: number }[];
  suppliers?: readonly DraftSupplier[];
  reorderLevels?: readonly DraftReorderLevel[];
  /** Each one has a number of its own. */
  numbered?: boolean;
  warrantyMonths?: number;
  serials?: readonly DraftSerial[];
  archived: boolean;
  /** ISO text of the invoice's time; empty in a product list. */
  invoicedAt: string;
}

/** A draft that can be taken in. */
export interface ImportedProduct extends Omit<ProductDraft, 'price_minor'> {
  /** Code first, then barcodes and others; each once. */
  readonly codes: readonly string[];
  readonly price_minor: number;
  readonly warnings: readonly ImportRowProblem[];
}

/** Why a row is not imported. `skipped`: it is no product; `error`: it should be one, but is wrong. */
export interface RowRefused {
  readonly kind: 'skipped' | 'error';
  readonly problem: ImportRowProblem;
}

export function isRefused(row: ImportedProduct | RowRefused): row is RowRefused {
  return 'problem' in row;
}

export function emptyDraft(line: number): ProductDraft {
  return {
    line,
    name: '',
    code: '',
    barcodes: [],
    otherCodes: [],
    axes: [],
    archived: false,
    invoicedAt: '',
  };
}
