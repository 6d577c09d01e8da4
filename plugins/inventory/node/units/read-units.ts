import { multiplyDivide, QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import type { Unit } from '../../api/index.ts';

export interface UnitRow {
  readonly id: string;
  readonly product_id: string;
  readonly name: string;
  readonly factor_milli: number;
  readonly price_minor: number | null;
  readonly for_sale: number;
  readonly for_purchase: number;
}

/** The units in use that `condition` on `inventory_unit u` lets through, in the order of the form. */
export function readUnitRows(reader: Reader, condition: Sql): Promise<UnitRow[]> {
  return reader.all<UnitRow>(
    sql`select u.id, u.product_id, u.name, u.factor_milli, u.price_minor, u.for_sale, u.for_purchase
        from inventory_unit u where u.status = 'active' and ${condition} order by u.product_id, u.position`,
  );
}

export async function readUnits(
  reader: Reader,
  product: { readonly id: string; readonly price_minor: number },
): Promise<Unit[]> {
  const rows = await readUnitRows(reader, sql`u.product_id = ${product.id}`);
  if (rows.length === 0) return [];
  const codes = await reader.all<{ unit_id: string; code: string }>(
    sql`select unit_id, code from inventory_code
        where product_id = ${product.id} and unit_id is not null order by position`,
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    factor_milli: row.factor_milli,
    price_minor: row.price_minor,
    charged_minor: priceOfUnit(row, product.price_minor),
    forSale: row.for_sale === 1,
    forPurchase: row.for_purchase === 1,
    codes: codes.filter(({ unit_id }) => unit_id === row.id).map(({ code }) => code),
  }));
}

/** Its own price, or the factor times that of the product. */
export function priceOfUnit(
  { factor_milli, price_minor }: Pick<UnitRow, 'factor_milli' | 'price_minor'>,
  productPrice_minor: number,
): number {
  return price_minor ?? multiplyDivide(productPrice_minor, factor_milli, QUANTITY_ONE_MILLI, 'half-away');
}
