import type {
  PostedDocument,
  PostedDocumentLine,
  PostingOptions,
  PostingParticipant,
} from '@counterpart/sales/api';
import { Ids, sql, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { ShopStockRule } from '../stock/shop-stock-rule.ts';
import { outOfStockMessage } from '../stock/stock-message.ts';
import { moveStock } from '../stock/write-move.ts';

const PLUGIN = 'inventory';

/** Takes the stock of what was sold, in the transaction that posts the sale. */
export class StockPosting implements PostingParticipant {
  constructor(
    @inject(Ids) private readonly ids: Ids,
    @inject(ShopStockRule) private readonly rule: ShopStockRule,
  ) {}

  async post(tx: Tx, document: PostedDocument, options: PostingOptions): Promise<void> {
    for (const line of document.lines) {
      if (line.provider !== PLUGIN || line.ref === null || line.quantity_milli === 0) continue;
      const moved = await moveStock(
        tx,
        this.ids,
        {
          product: line.ref,
          quantity_milli: -line.quantity_milli,
          reason: line.quantity_milli > 0 ? 'sale' : 'return',
          document: { provider: 'sales', ref: document.id, label: document.receipt },
          personId: document.user,
        },
        // What was sold while this module was down is gone, whatever the books said.
        options.late ? 'force' : this.rule.current,
      );
      if (!moved && !options.late) await refuseLine(tx, line);
    }
  }
}

async function refuseLine(tx: Tx, line: PostedDocumentLine): Promise<never> {
  const product = await tx.get<{ name: string; on_hand_milli: number }>(
    sql`select p.name, s.on_hand_milli from inventory_product p join inventory_stock s on s.id = p.id
        where p.id = ${line.ref}`,
  );
  if (!product)
    return tx.refuse(
      'unknown-product',
      `${line.name} is no longer a product of the shop. Take it off the sale.`,
      {
        line: line.id,
        product: line.ref,
      },
    );
  // Lines of the same product may stand before this one: on hand is what is left for it.
  return tx.refuse('out-of-stock', outOfStockMessage(product.name, product.on_hand_milli, 'en'), {
    line: line.id,
    product: line.ref,
    name: product.name,
    onHand_milli: product.on_hand_milli,
    wanted_milli: line.quantity_milli,
  });
}
