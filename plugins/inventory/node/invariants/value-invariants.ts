import { type Invariant, sql } from '@counterpart/sdk/node';

/** What `counterpart verify` proves of the value of the stock. */
export const valueInvariants: readonly Invariant[] = [
  {
    id: 'inventory.value-is-the-sum-of-moves',
    title: 'What the stock of a product is worth is the sum of the values of its moves.',
    query: sql`select p.id, p.name, h.value_minor, coalesce(m.moved_minor, 0) as moved_minor
      from inventory_holding h join inventory_product p on p.id = h.id
      left join (select product_id, sum(value_minor) as moved_minor from inventory_move group by product_id) m
        on m.product_id = h.id
      where h.value_minor <> coalesce(m.moved_minor, 0)`,
  },
  {
    id: 'inventory.no-stock-no-value',
    title: 'What the shop does not have is worth nothing, and what it has is not worth less than that.',
    query: sql`select p.id, p.name, h.on_hand_milli + h.in_transit_milli as owned_milli, h.value_minor
      from inventory_holding h join inventory_product p on p.id = h.id
      where (h.on_hand_milli + h.in_transit_milli = 0 and h.value_minor <> 0)
        or (h.on_hand_milli + h.in_transit_milli > 0 and h.value_minor < 0)
        or (h.on_hand_milli + h.in_transit_milli < 0 and h.value_minor > 0)`,
  },
  {
    id: 'inventory.layers-are-the-stock',
    title:
      'Where the oldest goods go first, what is left of the receipts is what is there, in quantity and in value.',
    query: sql`select p.id, p.name, h.method, h.on_hand_milli + h.in_transit_milli as owned_milli, h.value_minor,
        coalesce(l.layers_milli, 0) as layers_milli, coalesce(l.layers_minor, 0) as layers_minor
      from inventory_holding h join inventory_product p on p.id = h.id
      left join (
        select product_id, sum(remaining_milli) as layers_milli, sum(remaining_value_minor) as layers_minor
        from inventory_layer group by product_id
      ) l on l.product_id = h.id
      where case
        when h.method = 'fifo' and h.on_hand_milli + h.in_transit_milli > 0
          then coalesce(l.layers_milli, 0) <> h.on_hand_milli + h.in_transit_milli
            or coalesce(l.layers_minor, 0) <> h.value_minor
        else coalesce(l.layers_milli, 0) <> 0 or coalesce(l.layers_minor, 0) <> 0
      end`,
  },
];
