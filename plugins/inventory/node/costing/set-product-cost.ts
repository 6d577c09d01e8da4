import { allocate, canonicalJson, type CallContext, multiplyDivide, type Refusal } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { ProductStock, SetProductCost as Input } from '../../api/index.ts';
import { insertMove } from '../stock/insert-move.ts';
import { readProductStock } from '../stock/read-product-stock.ts';
import type { Holding } from './holding.ts';
import { readHolding } from './read-holding.ts';

/** What one costs is said by a person: of goods that never came in with a cost, or of all that is there. */
export class SetProductCost {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  execute(input: Input, context: CallContext): Promise<ProductStock | Refusal> {
    return this.transactions.run(
      async (tx: Tx) => {
        const holding = await readHolding(tx, input.product);
        if (!holding)
          return tx.refuse('unknown-product', 'There is no such product any more. Look for it again.');
        await tx.run(
          sql`update inventory_holding set cost_minor = ${input.unitCost_minor}, cost_milli = 1000
              where id = ${input.product}`,
        );
        const isFirst = holding.known === null && holding.value_minor === 0;
        if (holding.owned_milli > 0 && (input.revalue || isFirst))
          await this.#revalue(tx, input, holding, context.user?.id ?? null);
        return (await readProductStock(tx, input.product, { costs: true }))!;
      },
      {
        label: 'product cost',
        request: { id: context.requestId, fingerprint: `inventory.setProductCost ${canonicalJson(input)}` },
      },
    );
  }

  async #revalue(tx: Tx, input: Input, holding: Holding, personId: string | null): Promise<void> {
    const { product, unitCost_minor, note } = input;
    const value_minor = multiplyDivide(unitCost_minor, holding.owned_milli, 1000, 'half-away');
    const change_minor = value_minor - holding.value_minor;
    if (change_minor === 0) return;
    if (holding.method === 'fifo') await revalueLayers(tx, product, value_minor);
    const way = await tx.get<{ in_transit_milli: number }>(
      sql`update inventory_holding set value_minor = ${value_minor} where id = ${product} returning in_transit_milli`,
    );
    await insertMove(tx, {
      id: this.ids.next(),
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
