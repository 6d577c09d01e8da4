import type { ProductColumn } from './column.ts';
import { archived } from './columns/archived.ts';
import { barcode } from './columns/barcode.ts';
import { category } from './columns/category.ts';
import { code } from './columns/code.ts';
import { counterpartId } from './columns/counterpart-id.ts';
import { invoiceColumns } from './columns/invoice.ts';
import { name } from './columns/name.ts';
import { negativeStock } from './columns/negative-stock.ts';
import { otherCodes } from './columns/other-codes.ts';
import { price } from './columns/price.ts';
import { stock } from './columns/stock.ts';
import { taxClass } from './columns/tax-class.ts';

/** The columns of a product file, in the order in which they are read, guessed and written. */
export const productColumns: readonly ProductColumn[] = [
  counterpartId,
  name,
  code,
  barcode,
  otherCodes,
  category,
  taxClass,
  price,
  stock,
  negativeStock,
  archived,
  ...invoiceColumns,
];
