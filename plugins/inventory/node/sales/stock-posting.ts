import type {
  PostedDocument,
  PostedDocumentLine,
  PostingOptions,
  PostingParticipant,
} from '@counterpart/sales/api';
import { Ids, sql, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { MoveReason } from '../../api/index.ts';
import { ShopStockRule } from '../stock/shop-stock-rule.ts';
import { outOfStockMessage } from '../stock/stock-message.ts';
import { moveStock, type NegativeRule } from '../stock/write-move.ts';

const PLUGIN = 'inventory';

/** Takes the stock of what was sold and puts back what was returned, in the transaction that posts the document. */
export class StockPosting implements PostingParticipant {
  constructor(
    @inject(Ids) private readonly ids: Ids,
    @inject(ShopStockRule) private readonly rule: ShopStockRule,
  ) {}

  async post(tx: Tx, document: PostedDocument, options: PostingOptions): Promise<void> {
    for (const line of document.lines) {
      if (line.provider !== PLUGIN || line.ref === null || line.quantity_milli === 0) continue;
      const isSold = line.quantity_milli > 0 && document.kind !== 'void';
      // What comes back, is voided, or was sold while this module was down, is so whatever the books said.
      const rule = isSold && !options.late ? this.rule.current : 'force';
      const moved = await this.#move(tx, document, line, reasonOf(document, line), rule);
      if (!moved && isSold && !options.late) await refuseLine(tx, line);
      // Not for sale again: it came back, and it left in another way.
      if (moved && (line.disposition === 'damaged' || line.disposition === 'supplier')) {
        await this.#move(
          tx,
          document,
          { ...line, quantity_milli: 0 - line.quantity_milli },
          line.disposition,
          rule,
        );
      }
    }
  }

  #move(
    tx: Tx,
    document: PostedDocument,
    line: PostedDocumentLine,
    reason: MoveReason,
    rule: NegativeRule,
  ): Promise<boolean> {
    const move = {
      product: line.ref!,
      quantity_milli: 0 - line.quantity_milli,
      reason,
      document: { provider: 'sales', ref: document.id, label: document.receipt },
      note: line.reason ?? '',
      personId: document.user,
    };
    return moveStock(tx, this.ids, move, rule);
  }
}

function reasonOf({ kind }: PostedDocument, { quantity_milli }: PostedDocumentLine): MoveReason {
  if (kind === 'void') return 'void';
  return quantity_milli > 0 ? 'sale' : 'return';
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
