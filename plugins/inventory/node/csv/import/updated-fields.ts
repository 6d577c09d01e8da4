import type { SaveUnit } from '../../../api/index.ts';
import { distinctCodes, type ProductFields } from '../../products/product-fields.ts';
import type { ProductRow } from '../../products/read-product.ts';
import { foldName } from '../../search/fold.ts';
import type { ImportedProduct } from './product-draft.ts';
import { updatedUnits } from './updated-units.ts';

/** A product, and what belongs to it. */
interface Before {
  readonly product: ProductRow;
  readonly codes: readonly string[];
  readonly units: readonly SaveUnit[];
}

/**
 * What a product becomes by a row of a file, or undefined when the row says nothing new. A file never takes codes or
 * units away, and never brings back an archived product.
 */
export function updatedFields(
  { product, codes, units: there }: Before,
  row: ImportedProduct,
): ProductFields | undefined {
  const units = updatedUnits(there, row.units);
  const all = distinctCodes([...codes, ...row.codes]);
  const sameCategory =
    row.category === undefined ||
    [product.category_name, product.category_path].some(
      (name) => foldName(row.category ?? '') === foldName(name ?? ''),
    );
  const price_minor = row.ownPrice === false ? product.price_minor : row.price_minor;
  const ownPrice = product.kind !== 'variant' || (row.ownPrice ?? true);
  const unit = row.unit ?? product.unit;
  const fractional = row.fractional ?? product.fractional === 1;
  const fields: ProductFields = {
    name: row.name,
    codes: all,
    category: sameCategory ? product.category_path : (row.category ?? null),
    taxClass: row.taxClass ?? product.tax_class,
    price_minor,
    ownPrice,
    unit,
    fractional,
    negativeStock: row.negativeStock === undefined ? product.negative_stock : row.negativeStock,
    status: row.archived ? 'archived' : product.status,
    units,
  };
  const unchanged =
    units === undefined &&
    fields.name === product.name &&
    all.length === codes.length &&
    sameCategory &&
    fields.taxClass === product.tax_class &&
    price_minor === product.price_minor &&
    (product.kind !== 'variant' || ownPrice === (product.own_price === 1)) &&
    unit === product.unit &&
    fractional === (product.fractional === 1) &&
    fields.negativeStock === product.negative_stock &&
    fields.status === product.status;
  return unchanged ? undefined : fields;
}
