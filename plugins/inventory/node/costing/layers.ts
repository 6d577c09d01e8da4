import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import type { CostMethod, Holding } from './holding.ts';
import { share } from './holding.ts';

interface LayerRow {
  readonly id: string;
  readonly remaining_milli: number;
  readonly remaining_value_minor: number;
}

/**
 * Takes from what a move brought in, as far as one is named, then from the oldest layers, and says what that was worth.
 * There is as much: the caller has looked.
 */
export async function takeFromLayers(
  tx: Tx,
  product: string,
  milli: number,
  first?: string,
): Promise<number> {
  let left = milli;
  let value_minor = 0;
  while (left > 0) {
    const layer =
      (first !== undefined && (await layerOf(tx, product, first))) || (await oldestLayer(tx, product));
    // The books are damaged, and `verify` says so; a sale goes on.
    if (!layer) return value_minor;
    const taken = Math.min(left, layer.remaining_milli);
    const worth = share(layer.remaining_value_minor, taken, layer.remaining_milli);
    await tx.run(
      sql`update inventory_layer set remaining_milli = remaining_milli - ${taken},
            remaining_value_minor = remaining_value_minor - ${worth} where id = ${layer.id}`,
    );
    left -= taken;
    value_minor += worth;
  }
  return value_minor;
}

function oldestLayer(tx: Tx, product: string): Promise<LayerRow | undefined> {
  return tx.get<LayerRow>(
    sql`select id, remaining_milli, remaining_value_minor from inventory_layer
        where product_id = ${product} and remaining_milli > 0 order by received_at, id limit 1`,
  );
}

function layerOf(tx: Tx, product: string, move: string): Promise<LayerRow | undefined> {
  return tx.get<LayerRow>(
    sql`select id, remaining_milli, remaining_value_minor from inventory_layer
        where product_id = ${product} and remaining_milli > 0 and move_id = ${move}`,
  );
}

export async function addLayer(
  tx: Tx,
  ids: Ids,
  layer: {
    readonly product: string;
    readonly move: string | null;
    readonly milli: number;
    readonly value_minor: number;
  },
): Promise<void> {
  await tx.run(
    sql`insert into inventory_layer
          (id, product_id, move_id, received_milli, remaining_milli, remaining_value_minor, received_at)
        values (${ids.next()}, ${layer.product}, ${layer.move}, ${layer.milli}, ${layer.milli},
          ${layer.value_minor}, ${tx.now})`,
  );
}

/** Keeps a product's value the other way from now on; the value itself stays. */
export async function changeMethod(
  tx: Tx,
  ids: Ids,
  product: string,
  holding: Holding,
  method: CostMethod,
): Promise<Holding> {
  if (holding.method === method) return holding;
  if (method === 'average')
    await tx.run(
      sql`update inventory_layer set remaining_milli = 0, remaining_value_minor = 0
          where product_id = ${product} and remaining_milli > 0`,
    );
  else if (holding.owned_milli > 0)
    await addLayer(tx, ids, {
      product,
      move: null,
      milli: holding.owned_milli,
      value_minor: holding.value_minor,
    });
  return { ...holding, method };
}
