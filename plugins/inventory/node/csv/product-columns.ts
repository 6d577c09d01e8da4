import type { ProductColumn } from './column.ts';
import { axisColumns } from './columns/axes.ts';
import { archived } from './columns/archived.ts';
import { barcode } from './columns/barcode.ts';
import { category, categoryOrder } from './columns/category.ts';
import { code } from './columns/code.ts';
import { cost } from './columns/cost.ts';
import { counterpartId } from './columns/counterpart-id.ts';
import { family, kind } from './columns/kind.ts';
import { invoiceColumns } from './columns/invoice.ts';
import { name } from './columns/name.ts';
import { negativeStock } from './columns/negative-stock.ts';
import { otherCodes } from './columns/other-codes.ts';
import { price } from './columns/price.ts';
import { reorderLevels } from './columns/reorder-levels.ts';
import { serialColumns } from './columns/serials.ts';
import { stockByLocation } from './columns/stock-by-location.ts';
import { stock } from './columns/stock.ts';
import { suppliers } from './columns/suppliers.ts';
import { taxClass } from './columns/tax-class.ts';
import { fractional, unit } from './columns/unit.ts';
import { units } from './columns/units.ts';

/** The columns of a product file, in the order in which they are read, guessed and written. */
export const productColumns: readonly ProductColumn[] = [
  counterpartId,
  name,
  code,
  barcode,
  otherCodes,
  category,
  taxClass,
  kind,
  categoryOrder,
  family,
  ...axisColumns,
  price,
  cost,
  unit,
  fractional,
  units,
  stock,
  stockByLocation,
  negativeStock,
  suppliers,
  reorderLevels,
  ...serialColumns,
  archived,
  ...invoiceColumns,
];
