import type { Reader } from '@counterpart/sdk/node';
import { sql } from '@counterpart/sdk/node';
import type { SaveUnit } from '../../../api/index.ts';
import { readUnitRows } from '../../units/read-units.ts';
import type { CellComparison, ColumnOfThere, ProductColumn } from '../column.ts';
import { readCodesOf } from '../read-codes.ts';

interface Comparison {
  readonly field: string;
  readonly column: ColumnOfThere;
  readonly compare: CellComparison;
}

/** What the shop says of some products, beside their own rows, to be compared with what a file says. */
export interface ShopSide {
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly units: ReadonlyMap<string, readonly SaveUnit[]>;
  readonly comparisons: readonly Comparison[];
}

export async function readShop(
  reader: Reader,
  ids: readonly string[],
  columns: readonly ProductColumn[],
): Promise<ShopSide> {
  const comparisons: Comparison[] = [];
  for (const { id: field, ofThere: column } of columns)
    if (column) comparisons.push({ field, column, compare: await column.compare(reader, ids) });
  return { codes: await readCodesOf(reader, ids), units: await readUnitsOf(reader, ids), comparisons };
}

/** The units of some products as a form would save them, in their order. */
async function readUnitsOf(reader: Reader, ids: readonly string[]): Promise<Map<string, SaveUnit[]>> {
  if (ids.length === 0) return new Map();
  const codes = await reader.all<{ unit_id: string; code: string }>(
    sql`select unit_id, code from inventory_code where product_id in (${sql.list(ids)}) and unit_id is not null
        order by product_id, position`,
  );
  const codesOf = Map.groupBy(codes, ({ unit_id }) => unit_id);
  const rows = await readUnitRows(reader, sql`u.product_id in (${sql.list(ids)})`);
  const units = new Map<string, SaveUnit[]>();
  for (const { id, product_id, name, factor_milli, price_minor, for_sale, for_purchase } of rows) {
    const unit = {
      id,
      name,
      factor_milli,
      price_minor,
      forSale: for_sale === 1,
      forPurchase: for_purchase === 1,
      codes: (codesOf.get(id) ?? []).map(({ code }) => code),
    };
    units.set(product_id, [...(units.get(product_id) ?? []), unit]);
  }
  return units;
}
