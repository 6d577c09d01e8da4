import { canonicalJson, type CallContext, QUANTITY_ONE_MILLI, type Refusal } from '@counterpart/sdk';
import { sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { foldSerial, type NameMissing as Input, type StockTakeLine } from '../../api/index.ts';
import { refuseNotHere } from '../serials/serial-refusals.ts';
import { ReadTakes } from './read-takes.ts';
import { labelOf, requireTake } from './take-row.ts';

/** Says which numbers are the ones that are missing, before the variance is booked. */
export class NameMissing {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ReadTakes) private readonly read: ReadTakes,
  ) {}

  execute(input: Input, context: CallContext): Promise<StockTakeLine | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const take = await requireTake(tx, input.take);
        if (take.state !== 'counting' && take.state !== 'reviewed')
          return tx.refuse('not-counting', `${labelOf(take)} is closed. Book the missing ones out by hand.`);
        const line = await tx.get<{ id: string; name: string; missing_milli: number }>(
          sql`select l.id, p.name, l.expected_milli - l.counted_milli as missing_milli
              from inventory_stock_take_line l join inventory_product p on p.id = l.product_id
              where l.take_id = ${input.take} and l.product_id = ${input.product} and l.counted_milli is not null`,
        );
        if (!line) return tx.refuse('not-counted', 'Nobody counted this product yet.');
        const ids = await idsHere(tx, input, take.location_id);
        const missing = Math.max(0, Math.floor(line.missing_milli / QUANTITY_ONE_MILLI));
        if (ids.length > missing)
          return tx.refuse(
            'too-many-serials',
            missing === 0
              ? `Nothing of ${line.name} is missing by its count.`
              : `By its count ${missing} of ${line.name} are missing, and you named ${ids.length}.`,
            { missing },
          );
        await tx.run(
          sql`update inventory_stock_take_line set missing = ${JSON.stringify(ids)} where id = ${line.id}`,
        );
        return this.read.lineIn(tx, input.take, input.product, context);
      },
      {
        label: 'stock count',
        request: { id: context.requestId, fingerprint: `inventory.nameMissing ${canonicalJson(input)}` },
      },
    );
  }
}

async function idsHere(tx: Tx, { product, serials }: Input, location: string): Promise<string[]> {
  const ids = new Set<string>();
  for (const serial of serials) {
    const found = await tx.get<{ id: string }>(
      sql`select id from inventory_serial where product_id = ${product} and serial_folded = ${foldSerial(serial)}
            and location_id = ${location} and state = 'in-stock'`,
    );
    ids.add(found?.id ?? (await refuseNotHere(tx, product, serial)));
  }
  return [...ids];
}
