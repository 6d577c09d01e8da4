import { type Invariant, sql } from '@counterpart/sdk/node';

/** What `counterpart verify` proves of the stock ledger. */
export const stockInvariants: readonly Invariant[] = [
  {
    id: 'inventory.stock-is-the-sum-of-moves',
    title: 'What is on hand is the sum of the moves of the product.',
    query: sql`select p.id, p.name, s.on_hand_milli, coalesce(m.moved_milli, 0) as moved_milli
      from inventory_product p left join inventory_stock s on s.id = p.id
      left join (select product_id, sum(quantity_milli) as moved_milli from inventory_move group by product_id) m
        on m.product_id = p.id
      where s.id is null or s.on_hand_milli <> coalesce(m.moved_milli, 0)`,
  },
  {
    id: 'inventory.no-negative-stock-where-refused',
    title: 'Where negative stock is refused, nothing was taken out that was not there.',
    query: sql`select id, product_id, quantity_milli, on_hand_after_milli from inventory_move
      where quantity_milli < 0 and on_hand_after_milli < 0 and negative_allowed = 0`,
  },
];
