import type { SaveUnit } from '../../../api/index.ts';
import { distinctCodes } from '../../products/product-fields.ts';
import { foldCode } from '../../search/fold.ts';
import type { DraftUnit } from './product-draft.ts';

/** A unit that is new; what its cell leaves out is as it usually is. */
export function newUnit({ codes, ...said }: DraftUnit): SaveUnit {
  return { price_minor: null, forSale: true, forPurchase: true, ...said, codes: distinctCodes(codes) };
}

/** The units of a product with what a row says of them, by their names; undefined when it says nothing new. */
export function updatedUnits(
  there: readonly SaveUnit[],
  said: readonly DraftUnit[] = [],
): readonly SaveUnit[] | undefined {
  const units = [...there];
  let isNew = false;
  for (const unit of said) {
    const at = units.findIndex(({ name }) => foldCode(name) === foldCode(unit.name));
    const before = units[at];
    const after = before
      ? { ...before, ...unit, codes: distinctCodes([...before.codes, ...unit.codes]) }
      : newUnit(unit);
    if (before && isSame(before, after)) continue;
    isNew = true;
    units.splice(before ? at : units.length, 1, after);
  }
  return isNew ? units : undefined;
}

function isSame(before: SaveUnit, after: SaveUnit): boolean {
  return (
    before.name === after.name &&
    before.factor_milli === after.factor_milli &&
    before.price_minor === after.price_minor &&
    before.forSale === after.forSale &&
    before.forPurchase === after.forPurchase &&
    before.codes.length === after.codes.length
  );
}
