import { multiplyDivide, QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import { type Reader, sql, type Tx } from '@counterpart/sdk/node';
import type { PurchaseUnit } from '../../api/index.ts';
import { readUnitRows } from '../units/read-units.ts';
import { isWhole, wholeOnlyMessage } from '../units/whole-only.ts';
import type { KnownProduct } from './known-places.ts';

/** What says of a row which unit it is in, next to the unit that the product's stock is counted in. */
export interface UnitColumns {
  readonly base_unit: string;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly unit_factor_milli: number | null;
}

/** Of `inventory_product p` and `inventory_unit n`, which may be none. */
export const unitColumns = sql`p.unit as base_unit, n.id as unit_id, n.name as unit_name,
  n.factor_milli as unit_factor_milli`;

export function unitOf(row: UnitColumns): PurchaseUnit {
  return row.unit_id === null
    ? countedUnit(row.base_unit)
    : {
        id: row.unit_id,
        name: row.unit_name ?? '',
        factor_milli: row.unit_factor_milli ?? QUANTITY_ONE_MILLI,
      };
}

/** The unit that a product's stock is counted in, as a unit to buy it in. */
export function countedUnit(name: string): PurchaseUnit {
  return { id: null, name, factor_milli: QUANTITY_ONE_MILLI };
}

/** The units in which products are bought, besides the one that their stock is counted in. */
export async function readPurchaseUnits(
  reader: Reader,
  products: readonly string[],
): Promise<ReadonlyMap<string, readonly PurchaseUnit[]>> {
  const units = new Map<string, PurchaseUnit[]>();
  if (products.length === 0) return units;
  const rows = await readUnitRows(
    reader,
    sql`u.for_purchase = 1 and u.product_id in (${sql.list([...new Set(products)])})`,
  );
  for (const { id, product_id, name, factor_milli } of rows)
    units.set(product_id, [...(units.get(product_id) ?? []), { id, name, factor_milli }]);
  return units;
}

/** A unit of the product, also one that is no longer in use; null is the one its stock is counted in. */
export async function requireUnit(tx: Tx, product: KnownProduct, unit: string | null): Promise<PurchaseUnit> {
  if (unit === null) return countedUnit(product.unit);
  const known = await tx.get<PurchaseUnit>(
    sql`select id, name, factor_milli from inventory_unit where id = ${unit} and product_id = ${product.id}`,
  );
  return (
    known ??
    tx.refuse('unknown-unit', `${product.name} has no such unit. Choose another.`, {
      field: 'unit',
      product: product.id,
    })
  );
}

/** So many of a unit in the unit that stock is counted in; refuses half a piece. */
export function toBase(
  tx: Tx,
  product: KnownProduct,
  quantity_milli: number,
  { factor_milli }: Pick<PurchaseUnit, 'factor_milli'>,
): number {
  const base_milli = multiplyDivide(quantity_milli, factor_milli, QUANTITY_ONE_MILLI, 'half-away');
  if (base_milli === 0 || (product.fractional === 0 && !isWhole(base_milli)))
    tx.refuse('whole-only', wholeOnlyMessage(product, base_milli, 'en'), { product: product.id });
  return base_milli;
}
