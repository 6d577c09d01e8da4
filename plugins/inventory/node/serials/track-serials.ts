import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { SerialTracking, TrackSerials as Input } from '../../api/index.ts';
import { readProductRow } from '../products/read-product.ts';
import { readTracking } from './serial-rows.ts';

/** Says whether each one of a product has a number of its own. */
export class TrackSerials {
  constructor(@inject(TransactionManager) private readonly transactions: TransactionManager) {}

  execute(input: Input, context: CallContext): Promise<SerialTracking | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const product = await readProductRow(tx, input.product);
        if (!product)
          return tx.refuse('unknown-product', 'There is no such product any more. Look for it again.');
        if (product.kind === 'family')
          return tx.refuse(
            'family-has-no-stock',
            `${product.name} is counted by its variants. Give serial numbers to the variants.`,
          );
        if (input.tracked && product.fractional === 1)
          return tx.refuse(
            'whole-only',
            `${product.name} is counted in parts of a ${product.unit}. Only whole things have serial numbers.`,
          );
        if (!input.tracked) await refuseNumbered(tx, product);
        await tx.run(
          sql`update inventory_product set serials = ${input.tracked ? 1 : 0},
                warranty_months = ${input.warrantyMonths}, updated_at = ${tx.now}
              where id = ${input.product}`,
        );
        return (await readTracking(tx, input.product))!;
      },
      {
        label: 'serial numbers',
        request: { id: context.requestId, fingerprint: `inventory.trackSerials ${canonicalJson(input)}` },
      },
    );
  }
}

/** Those on their way count too: they come in with their numbers. */
async function refuseNumbered(
  tx: Tx,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const row = await tx.get<{ here: number; away: number }>(
    sql`select count(*) filter (where state = 'in-stock') as here, count(*) filter (where state = 'in-transit') as away
        from inventory_serial where product_id = ${id}`,
  );
  const { here = 0, away = 0 } = row ?? {};
  if (here > 0)
    tx.refuse(
      'serials-in-stock',
      `${here} of ${name} are in stock with a number. Take their numbers away first.`,
    );
  if (away > 0)
    tx.refuse('serials-in-stock', `${away} of ${name} are on the way with a number. Take them in first.`);
}
