import type { PostedDocumentLine } from '@counterpart/sales/api';
import { sql, type Tx } from '@counterpart/sdk/node';
import { outOfStockMessage } from '../stock/stock-message.ts';
import type { LineTarget } from './line-target.ts';

/** Says why a line cannot be sold: how much of what is left at the location. */
export async function refuseLine(tx: Tx, line: PostedDocumentLine, location: string): Promise<never> {
  const product = await tx.get<{ name: string; available_milli: number }>(
    sql`select p.name, coalesce(s.on_hand_milli - s.reserved_milli, 0) as available_milli
        from inventory_product p
        left join inventory_stock s on s.product_id = p.id and s.location_id = ${location}
        where p.id = ${line.ref}`,
  );
  if (!product)
    return tx.refuse(
      'unknown-product',
      `${line.name} is no longer a product of the shop. Take it off the sale.`,
      { line: line.id, product: line.ref },
    );
  // Lines of the same product may stand before this one: what is left is left for this one.
  return tx.refuse('out-of-stock', outOfStockMessage(product.name, product.available_milli, 'en'), {
    line: line.id,
    product: line.ref,
    name: product.name,
    onHand_milli: product.available_milli,
    wanted_milli: line.quantity_milli,
  });
}

/** Nothing moves as a family: the line must say which variant. */
export function refuseFamily(tx: Tx, line: PostedDocumentLine, { name, product }: LineTarget): never {
  return tx.refuse(
    'choose-first',
    `${name} comes in variants and is not sold itself. Take it off the sale and choose one of them.`,
    { line: line.id, product },
  );
}
