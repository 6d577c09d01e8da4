import { type Ids, type Sql, sql, type Tx } from '@counterpart/sdk/node';
import type { MoveReason } from '../../api/index.ts';
import type { CostMethod, Holding } from '../costing/holding.ts';
import type { LocatedMove, NegativeRule } from './move.ts';

/** The stock of one place after it was changed, with what the shop had of the product before. */
export interface ChangedStock {
  readonly after_milli: number;
  readonly negativeAllowed: number;
  /** Each one of the product has a number. */
  readonly hasSerials: boolean;
  readonly inTransit_milli: number;
  readonly holding: Holding;
}

export interface HoldingColumns {
  readonly all_milli: number | null;
  readonly in_transit_milli: number | null;
  readonly value_minor: number | null;
  readonly cost_minor: number | null;
  readonly cost_milli: number | null;
  readonly method: CostMethod | null;
}

interface ChangedRow extends HoldingColumns {
  readonly on_hand_milli: number;
  readonly negative_allowed: number;
  readonly serials: number;
}

/**
 * Changes what is on hand at a location by a difference, with the check in the same statement, so that two tills cannot
 * both take the last one: undefined when the rule forbids it or the product is unknown, and then nothing was written.
 */
export async function changeOnHand(
  tx: Tx,
  ids: Ids,
  move: LocatedMove,
  negative: NegativeRule,
): Promise<ChangedStock | undefined> {
  const statement = changeOf(move, negative);
  const row =
    (await tx.get<ChangedRow>(statement)) ??
    ((await openStockRow(tx, ids, move)) ? await tx.get<ChangedRow>(statement) : undefined);
  if (!row) return undefined;
  if (row.all_milli === null) await openHolding(tx, move.product);
  return {
    after_milli: row.on_hand_milli,
    negativeAllowed: row.negative_allowed,
    hasSerials: row.serials === 1,
    inTransit_milli: row.in_transit_milli ?? 0,
    holding: toHolding(row),
  };
}

export function toHolding(row: HoldingColumns): Holding {
  const { cost_minor, cost_milli } = row;
  return {
    method: row.method ?? 'average',
    owned_milli: (row.all_milli ?? 0) + (row.in_transit_milli ?? 0),
    value_minor: row.value_minor ?? 0,
    known: cost_minor === null || cost_milli === null ? null : { minor: cost_minor, milli: cost_milli },
  };
}

/** Goods that are gone are gone, whomever they were promised to. */
const GONE: ReadonlySet<MoveReason> = new Set(['count', 'damaged', 'lost', 'correction']);

function changeOf({ product, location, quantity_milli, reason }: LocatedMove, negative: NegativeRule): Sql {
  const kept = GONE.has(reason) ? sql`0` : sql`reserved_milli`;
  const allowed =
    negative === 'force'
      ? sql`1`
      : sql`(select coalesce(negative_stock, ${negative}) = 'allow' from inventory_product where id = ${product})`;
  return sql`update inventory_stock set on_hand_milli = on_hand_milli + ${quantity_milli}
    where product_id = ${product} and location_id = ${location}
      and (${quantity_milli} >= 0 or on_hand_milli - ${kept} + ${quantity_milli} >= 0 or ${allowed} = 1)
    returning on_hand_milli, ${allowed} as negative_allowed,
      (select serials from inventory_product where id = ${product}) as serials,
      (select on_hand_milli from inventory_holding where id = ${product}) as all_milli,
      (select in_transit_milli from inventory_holding where id = ${product}) as in_transit_milli,
      (select value_minor from inventory_holding where id = ${product}) as value_minor,
      (select cost_minor from inventory_holding where id = ${product}) as cost_minor,
      (select cost_milli from inventory_holding where id = ${product}) as cost_milli,
      (select method from inventory_holding where id = ${product}) as method`;
}

/** The row of a product that was never at this location; false when it has one, or is no product. */
export async function openStockRow(
  tx: Tx,
  ids: Ids,
  { product, location }: { readonly product: string; readonly location: string },
): Promise<boolean> {
  const { changes } = await tx.run(
    sql`insert into inventory_stock (id, product_id, location_id, on_hand_milli)
        select ${ids.next()}, p.id, ${location}, 0 from inventory_product p where p.id = ${product}
          and not exists (select 1 from inventory_stock where product_id = ${product} and location_id = ${location})`,
  );
  return changes > 0;
}

/** What another program wrote may lack it. */
async function openHolding(tx: Tx, product: string): Promise<void> {
  await tx.run(sql`insert into inventory_holding (id, on_hand_milli, value_minor) values (${product}, 0, 0)`);
}
