import { canonicalJson, type CallContext, QUANTITY_ONE_MILLI, type Refusal } from '@counterpart/sdk';
import { Ids, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { MoveSerials, SerialTracking } from '../../api/index.ts';
import { moveStock } from '../stock/move-stock.ts';
import { ShopStockRule } from '../stock/shop-stock-rule.ts';
import { outOfStockMessage } from '../stock/stock-message.ts';
import { requireTracked } from './require-tracked.ts';
import { readTracking } from './serial-rows.ts';

/** Books numbered goods in or out by hand. */
export class BookSerials {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopStockRule) private readonly rule: ShopStockRule,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async execute(input: MoveSerials, context: CallContext): Promise<SerialTracking | Refusal> {
    const terms = await this.rule.refresh();
    return this.transactions.run(
      async (tx) => {
        const { name, location, on_hand_milli } = await requireTracked(tx, {
          ...input,
          till: context.till.id,
        });
        const sign = input.direction === 'in' ? 1 : -1;
        const moved = await moveStock(
          tx,
          this.ids,
          {
            product: input.product,
            location,
            quantity_milli: sign * input.serials.length * QUANTITY_ONE_MILLI,
            reason: input.reason,
            serials: input.serials,
            note: input.note,
            personId: context.user?.id ?? null,
          },
          terms,
        );
        if (!moved)
          return tx.refuse('out-of-stock', outOfStockMessage(name, on_hand_milli, context.locale), {
            product: input.product,
            onHand_milli: on_hand_milli,
          });
        return (await readTracking(tx, input.product))!;
      },
      {
        label: 'stock adjustment',
        request: { id: context.requestId, fingerprint: `inventory.moveSerials ${canonicalJson(input)}` },
      },
    );
  }
}
