import { formatQuantity } from '@counterpart/sdk';
import type { Tx } from '@counterpart/sdk/node';
import { foldCode } from '../search/fold.ts';
import { isWhole } from '../units/whole-only.ts';
import type { ProductFields } from './product-fields.ts';
import type { ProductRow } from './read-product.ts';
import { findTakenCodes, takenMessage } from './write-codes.ts';

/** Every code of the product and its units belongs to no other product, and to one unit only. */
export async function requireFreeCodes(
  tx: Tx,
  { codes, units = [] }: ProductFields,
  product: string | null,
): Promise<void> {
  const seen = new Set(codes.map(foldCode));
  for (const { code, unit } of units.flatMap(({ name, codes }) =>
    codes.map((code) => ({ code, unit: name })),
  )) {
    if (seen.size === seen.add(foldCode(code)).size)
      tx.refuse(
        'duplicate-code',
        `The code ${code} of “${unit}” is there twice. Each unit has codes of its own.`,
        {
          field: 'units',
          code,
        },
      );
  }
  const [taken] = await findTakenCodes(tx, [...codes, ...units.flatMap((unit) => unit.codes)], product);
  if (!taken) return;
  tx.refuse('duplicate-code', takenMessage(taken), {
    field: codes.some((code) => foldCode(code) === foldCode(taken.code)) ? 'codes' : 'units',
    code: taken.code,
    product: taken.product_id,
    name: taken.name,
  });
}

/** Units have names of their own, and a product whose stock is cut is not called whole. */
export function requireUsableUnits(
  tx: Tx,
  { unit, units = [], fractional }: ProductFields,
  row: ProductRow | undefined,
  locale: string,
): void {
  const names = new Set([foldCode(unit ?? '')]);
  for (const { name } of units) {
    if (names.size === names.add(foldCode(name)).size)
      tx.refuse('duplicate-unit', `The unit “${name.trim()}” is there twice. Give each unit its own name.`, {
        field: 'units',
      });
  }
  if (fractional === false && row?.fractional === 1 && !isWhole(row.on_hand_milli))
    tx.refuse(
      'still-fractional',
      `${formatQuantity(row.on_hand_milli, locale)} ${row.unit} of ${row.name} are on hand. Correct the stock to a whole number first.`,
      { field: 'fractional' },
    );
}
