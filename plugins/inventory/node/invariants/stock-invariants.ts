import { type Invariant, sql } from '@counterpart/sdk/node';

/** What `counterpart verify` proves of the stock ledger. */
export const stockInvariants: readonly Invariant[] = [
  {
    id: 'inventory.stock-is-the-sum-of-moves',
    title: 'What is on hand of a product at a location is the sum of its moves there.',
    query: sql`select p.id, p.name, k.location_id, l.name as location, coalesce(s.on_hand_milli, 0) as on_hand_milli,
        coalesce(m.moved_milli, 0) as moved_milli
      from (
        select product_id, location_id from inventory_stock
        union select product_id, location_id from inventory_move where location_id is not null
      ) k
      left join inventory_product p on p.id = k.product_id
      left join inventory_location l on l.id = k.location_id
      left join inventory_stock s on s.product_id = k.product_id and s.location_id = k.location_id
      left join (
        select product_id, location_id, sum(quantity_milli) as moved_milli from inventory_move
        group by product_id, location_id
      ) m on m.product_id = k.product_id and m.location_id = k.location_id
      where coalesce(s.on_hand_milli, 0) <> coalesce(m.moved_milli, 0)`,
  },
  // What another program wrote has no row of what is held until the first move makes it: nothing is held then.
  {
    id: 'inventory.holding-is-the-sum-of-stock',
    title:
      'What a product has on hand is the sum over its locations, and what is on the way the sum of such moves.',
    query: sql`select p.id, p.name, h.on_hand_milli, coalesce(s.stock_milli, 0) as stock_milli, h.in_transit_milli,
        coalesce(m.moved_milli, 0) as moved_milli
      from inventory_product p left join inventory_holding h on h.id = p.id
      left join (select product_id, sum(on_hand_milli) as stock_milli from inventory_stock group by product_id) s
        on s.product_id = p.id
      left join (
        select product_id, sum(quantity_milli) as moved_milli from inventory_move where location_id is null
        group by product_id
      ) m on m.product_id = p.id
      where p.kind <> 'family' and (coalesce(h.on_hand_milli, 0) <> coalesce(s.stock_milli, 0)
        or coalesce(h.in_transit_milli, 0) <> coalesce(m.moved_milli, 0))`,
  },
  {
    id: 'inventory.reserved-is-the-sum-of-reservations',
    title: 'What is reserved of a product at a location is the sum of its open reservations there.',
    query: sql`select p.id, p.name, k.location_id, coalesce(s.reserved_milli, 0) as reserved_milli,
        coalesce(r.promised_milli, 0) as promised_milli
      from (
        select product_id, location_id from inventory_stock where reserved_milli <> 0
        union select product_id, location_id from inventory_reservation where state = 'open'
      ) k
      left join inventory_product p on p.id = k.product_id
      left join inventory_stock s on s.product_id = k.product_id and s.location_id = k.location_id
      left join (
        select product_id, location_id, sum(quantity_milli) as promised_milli from inventory_reservation
        where state = 'open' group by product_id, location_id
      ) r on r.product_id = k.product_id and r.location_id = k.location_id
      where coalesce(s.reserved_milli, 0) <> coalesce(r.promised_milli, 0)`,
  },
  {
    id: 'inventory.reservations-are-settled-once',
    title:
      'What was taken for a reservation is what was promised, and nothing was taken for one that is not settled so.',
    query: sql`select r.id, r.product_id, r.owner_label, r.state, r.quantity_milli, m.quantity_milli as moved_milli
      from inventory_reservation r left join inventory_move m on m.id = r.move_id
      where (r.state = 'open') <> (r.settled_at is null)
        or case when r.state in ('consumed', 'returned')
          then m.id is null or m.product_id <> r.product_id or m.quantity_milli <> 0 - r.quantity_milli
          else r.move_id is not null end`,
  },
  {
    id: 'inventory.no-negative-stock-where-refused',
    title: 'Where negative stock is refused, nothing was taken out that was not there.',
    query: sql`select id, product_id, location_id, quantity_milli, on_hand_after_milli from inventory_move
      where quantity_milli < 0 and on_hand_after_milli < 0 and negative_allowed = 0`,
  },
];
