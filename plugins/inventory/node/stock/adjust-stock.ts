import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { AdjustStock as Input, Product } from '../../api/index.ts';
import { readProduct } from '../products/read-product.ts';
import { ShopStockRule } from './shop-stock-rule.ts';
import { outOfStockMessage } from './stock-message.ts';
import { moveStock } from './write-move.ts';

/** Corrects the stock by hand: by a difference, or to what was counted. */
export class AdjustStock {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopStockRule) private readonly rule: ShopStockRule,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async execute(input: Input, context: CallContext): Promise<Product | Refusal> {
    const rule = await this.rule.refresh();
    return this.transactions.run(
      async (tx: Tx) => {
        const before = await tx.get<{ name: string; on_hand_milli: number }>(
          sql`select p.name, s.on_hand_milli from inventory_product p join inventory_stock s on s.id = p.id
              where p.id = ${input.product}`,
        );
        if (!before)
          return tx.refuse('unknown-product', 'There is no such product any more. Look for it again.');
        const counted = input.by.kind === 'counted';
        const quantity_milli = input.by.quantity_milli - (counted ? before.on_hand_milli : 0);
        // A count that agrees is worth a row of its own: it says that somebody looked.
        if (quantity_milli === 0 && !counted)
          return tx.refuse('nothing-to-change', 'Say by how much the stock changes.', {
            field: 'quantity_milli',
          });
        const moved = await moveStock(
          tx,
          this.ids,
          {
            product: input.product,
            quantity_milli,
            reason: input.reason,
            note: input.note,
            personId: context.user?.id ?? null,
          },
          rule,
        );
        if (!moved)
          return tx.refuse(
            'out-of-stock',
            outOfStockMessage(before.name, before.on_hand_milli, context.locale),
            {
              product: input.product,
              onHand_milli: before.on_hand_milli,
            },
          );
        return (await readProduct(tx, input.product))!;
      },
      {
        label: 'stock adjustment',
        request: { id: context.requestId, fingerprint: `inventory.adjustStock ${canonicalJson(input)}` },
      },
    );
  }
}
