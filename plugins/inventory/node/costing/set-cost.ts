import { allocate, multiplyDivide } from '@counterpart/sdk';
import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import type { SetProductCost } from '../../api/index.ts';
import { insertMove } from '../stock/insert-move.ts';
import type { Holding } from './holding.ts';
import { readHolding } from './read-holding.ts';

/**
 * One of a product costs this from now on. What is there without a cost gets it, and with `revalue` all that is there.
 * False when nothing is held of the product, as of a family.
 */
export async function setCost(
  tx: Tx,
  ids: Ids,
  cost: SetProductCost,
  personId: string | null,
): Promise<boolean> {
  const holding = await readHolding(tx, cost.product);
  if (!holding) return false;
  await tx.run(
    sql`update inventory_holding set cost_minor = ${cost.unitCost_minor}, cost_milli = 1000
        where id = ${cost.product}`,
  );
  const isFirst = holding.known === null && holding.value_minor === 0;
  if (holding.owned_milli > 0 && (cost.revalue || isFirst)) await revalue(tx, ids, cost, holding, personId);
  return true;
}

async function revalue(
  tx: Tx,
  ids: Ids,
  { product, unitCost_minor, note }: SetProductCost,
  holding: Holding,
  personId: string | null,
): Promise<void> {
  const value_minor = multiplyDivide(unitCost_minor, holding.owned_milli, 1000, 'half-away');
  const change_minor = value_minor - holding.value_minor;
  if (change_minor === 0) return;
  if (holding.method === 'fifo') await revalueLayers(tx, product, value_minor);
  const way = await tx.get<{ in_transit_milli: number }>(
    sql`update inventory_holding set value_minor = ${value_minor} where id = ${product} returning in_transit_milli`,
  );
  await insertMove(tx, {
    id: ids.next(),
    product,
    location: null,
    quantity_milli: 0,
    reason: 'revaluation',
    value_minor: change_minor,
    after_milli: way!.in_transit_milli,
    negativeAllowed: 1,
    note,
    personId,
  });
}

async function revalueLayers(tx: Tx, product: string, value_minor: number): Promise<void> {
  const layers = await tx.all<{ id: string; remaining_milli: number }>(
    sql`select id, remaining_milli from inventory_layer
        where product_id = ${product} and remaining_milli > 0 order by received_at, id`,
  );
  const shares = allocate(
    value_minor,
    layers.map(({ remaining_milli }) => remaining_milli),
  );
  for (const [index, { id }] of layers.entries())
    await tx.run(sql`update inventory_layer set remaining_value_minor = ${shares[index]!} where id = ${id}`);
}
