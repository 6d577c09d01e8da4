import { QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import type { SellableItem } from '@counterpart/sales/api';
import { DEFAULT_UNIT } from '../../api/index.ts';
import type { ProductRow } from '../products/read-product.ts';
import { priceOfUnit, type UnitRow } from '../units/read-units.ts';
import type { FamilyToChoose } from './families-to-choose.ts';

export function productItem(row: ProductRow): SellableItem {
  return {
    ref: row.id,
    name: row.name,
    sku: row.code === '' ? null : row.code,
    category: row.category_name,
    unitPrice_minor: row.price_minor,
    taxClass: row.tax_class,
    onHand_milli: row.on_hand_milli,
    picture: row.picture?.medium,
    wholeOnly: row.fractional === 0,
    // While some have numbers, one of those is sold.
    ...(row.serials_in_stock > 0 ? { choose: 'Choose a serial number' } : {}),
    // "3 pcs" is how shops count, not how they talk.
    ...(row.unit === DEFAULT_UNIT ? {} : { unit: row.unit }),
  };
}

/** A box of its product: as many as are whole. */
export function unitItem(row: ProductRow, unit: UnitRow): SellableItem {
  const boxes = Math.floor(row.on_hand_milli / unit.factor_milli);
  return {
    ...productItem(row),
    ref: unit.id,
    unit: unit.name,
    unitPrice_minor: priceOfUnit(unit, row.price_minor),
    onHand_milli: boxes * QUANTITY_ONE_MILLI,
  };
}

export function familyItem(row: ProductRow, { axes, least_minor, most_minor }: FamilyToChoose): SellableItem {
  return {
    ...productItem(row),
    unitPrice_minor: least_minor,
    pricesVary: least_minor !== most_minor,
    choose: `Choose ${axes.map((name) => name.toLowerCase()).join(' and ')}`,
  };
}

/** The very one that has this number. */
export function serialItem(
  row: ProductRow,
  { id, serial }: { readonly id: string; readonly serial: string },
): SellableItem {
  const { choose: _, ...item } = productItem(row);
  return {
    ...item,
    ref: id,
    shortName: serial,
    note: serial,
    single: true,
    onHand_milli: QUANTITY_ONE_MILLI,
  };
}
