import { type Invariant, sql } from '@counterpart/sdk/node';

/** What `counterpart verify` proves of serial numbers. */
export const serialInvariants: readonly Invariant[] = [
  {
    id: 'inventory.serials-come-and-leave-by-turns',
    title: 'A serial number comes in, leaves, and comes in again, never twice the same way.',
    query: sql`select e.id, s.serial, e.direction
      from inventory_serial_move e join inventory_serial s on s.id = e.serial_id
      where e.direction = coalesce((select b.direction from inventory_serial_move b
        where b.serial_id = e.serial_id and b.id < e.id order by b.id desc limit 1), -1)`,
  },
  {
    id: 'inventory.serials-are-where-their-moves-say',
    title: 'A serial number is in stock when it last came in, and nowhere when it last left.',
    query: sql`select s.id, s.serial, s.state, coalesce(sum(e.direction), 0) as in_stock
      from inventory_serial s left join inventory_serial_move e on e.serial_id = s.id group by s.id
      having coalesce(sum(e.direction), 0) <> (s.state = 'in-stock')`,
  },
  {
    id: 'inventory.sold-serials-have-their-document',
    title: 'A serial number that is sold left with a document.',
    query: sql`select s.id, s.serial, m.document_ref
      from inventory_serial s
      left join inventory_serial_move e on e.id = (select max(b.id) from inventory_serial_move b where b.serial_id = s.id)
      left join inventory_move m on m.id = e.move_id
      where s.state = 'sold' and m.document_ref is null`,
  },
  {
    id: 'inventory.serials-are-on-hand',
    title: 'There are never more serial numbers at a location than goods.',
    query: sql`select s.product_id as id, p.name, s.location_id, count(*) as numbers,
        coalesce(max(t.on_hand_milli), 0) as on_hand_milli
      from inventory_serial s join inventory_product p on p.id = s.product_id
      left join inventory_stock t on t.product_id = s.product_id and t.location_id = s.location_id
      where s.state = 'in-stock' group by s.product_id, s.location_id
      having count(*) * 1000 > coalesce(max(t.on_hand_milli), 0)`,
  },
];
