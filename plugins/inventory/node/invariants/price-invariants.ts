import { type Invariant, sql } from '@counterpart/sdk/node';

/** What `counterpart verify` proves of prices and their changes. */
export const priceInvariants: readonly Invariant[] = [
  {
    id: 'inventory.price-is-the-last-of-its-history',
    title: 'A price is the last of its history, and each change begins where the one before ended.',
    query: sql`select y.id, y.product_id, y.new_minor, coalesce(z.old_minor, p.price_minor) as next_minor
      from inventory_price_history y join inventory_product p on p.id = y.product_id
      left join inventory_price_history z on z.product_id = y.product_id and z.seq = (
        select min(seq) from inventory_price_history where product_id = y.product_id and seq > y.seq)
      where y.new_minor <> coalesce(z.old_minor, p.price_minor)`,
  },
  {
    id: 'inventory.price-changes-are-in-the-history',
    title: 'What a change of many prices did to a product is in the history of its price.',
    query: sql`select l.id, l.change_id, l.product_id, l.old_minor, l.new_minor from inventory_price_change_line l
      where l.outcome = 'changed' and not exists (select 1 from inventory_price_history y
        where y.product_id = l.product_id and y.old_minor = l.old_minor and y.new_minor = l.new_minor)`,
  },
  {
    id: 'inventory.price-changes-are-counted',
    title:
      'A change of many prices says how many it changed and left alone, and an undo changes what was changed.',
    query: sql`select g.id, g.changed, g.skipped, coalesce(l.changed, 0) as lines from inventory_price_change g
      left join (select change_id, sum(outcome = 'changed') as changed, sum(outcome <> 'changed') as skipped
        from inventory_price_change_line group by change_id) l on l.change_id = g.id
      where g.changed <> coalesce(l.changed, 0) or g.skipped <> coalesce(l.skipped, 0)
        or (g.undo_of is not null and exists (select 1 from inventory_price_change_line x
          where x.change_id = g.id and x.outcome = 'changed' and not exists (
            select 1 from inventory_price_change_line o where o.change_id = g.undo_of and o.product_id = x.product_id
              and o.outcome = 'changed' and o.old_minor = x.new_minor)))`,
  },
];
