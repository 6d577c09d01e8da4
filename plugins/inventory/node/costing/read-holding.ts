import { type Reader, sql } from '@counterpart/sdk/node';
import type { CostMethod, Holding } from './holding.ts';

interface HoldingRow {
  readonly owned_milli: number;
  readonly value_minor: number;
  readonly cost_minor: number | null;
  readonly cost_milli: number | null;
  readonly method: CostMethod;
}

/** What the shop has of a product; undefined when there is no such product. */
export async function readHolding(reader: Reader, product: string): Promise<Holding | undefined> {
  const row = await reader.get<HoldingRow>(
    sql`select on_hand_milli + in_transit_milli as owned_milli, value_minor, cost_minor, cost_milli, method
        from inventory_holding where id = ${product}`,
  );
  if (!row) return undefined;
  const { owned_milli, value_minor, cost_minor, cost_milli, method } = row;
  const known = cost_minor === null || cost_milli === null ? null : { minor: cost_minor, milli: cost_milli };
  return { method, owned_milli, value_minor, known };
}
