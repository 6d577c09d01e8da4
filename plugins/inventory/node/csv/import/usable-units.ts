import { quantityToText } from '@counterpart/sdk';
import type { SaveUnit } from '../../../api/index.ts';
import type { ProductFields } from '../../products/product-fields.ts';
import type { ProductRow } from '../../products/read-product.ts';
import { foldCode } from '../../search/fold.ts';
import { isWhole } from '../../units/whole-only.ts';
import type { CellProblem } from '../column.ts';
import type { ImportedProduct } from './product-draft.ts';

/** Units have names of their own, and a supplier supplies in one that there is. */
export function whyWrongUnits(
  { units = [], suppliers = [] }: ImportedProduct,
  base: string,
  there: readonly SaveUnit[],
): (CellProblem & { readonly fields: readonly string[] }) | undefined {
  const like = units.find(({ name }) => foldCode(name) === foldCode(base));
  if (like) {
    const message = `"${like.name}" is what the stock is counted in. Give the other unit another name.`;
    return { fields: ['units'], code: 'duplicate-unit', message };
  }
  const names = new Set(
    [base, ...units.map(({ name }) => name), ...there.map(({ name }) => name)].map(foldCode),
  );
  const unknown = suppliers.find(({ unit }) => unit !== undefined && !names.has(foldCode(unit)));
  if (!unknown) return undefined;
  const message = `${unknown.supplier} supplies it in "${unknown.unit}", which is none of its units. Write it under Other units, too.`;
  return { fields: ['suppliers'], code: 'unknown-unit', message };
}

/** What is cut is not called whole, and what has numbers is not cut. */
export function whyNotInParts(
  { name, unit, serials, fractional, on_hand_milli }: ProductRow,
  fields: ProductFields,
): CellProblem | undefined {
  if (fields.fractional === true && serials === 1) {
    const message = `Each ${name} has a serial number. Only whole things have one: write "no" under In parts.`;
    return { code: 'whole-only', message };
  }
  if (fields.fractional !== false || fractional === 0 || isWhole(on_hand_milli)) return undefined;
  const message = `${quantityToText(on_hand_milli)} ${unit} of ${name} are on hand. Correct the stock to a whole number first.`;
  return { code: 'still-fractional', message };
}
