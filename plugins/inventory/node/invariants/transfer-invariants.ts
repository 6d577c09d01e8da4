import { type Invariant, sql } from '@counterpart/sdk/node';

/** What `counterpart verify` proves of transfers. */
export const transferInvariants: readonly Invariant[] = [
  {
    id: 'inventory.on-the-way-is-what-was-sent',
    title:
      'What is on the way of a product is what its transfers sent, less what arrived, went back or was lost.',
    query: sql`select p.id, p.name, h.in_transit_milli, coalesce(t.open_milli, 0) as open_milli
      from inventory_holding h join inventory_product p on p.id = h.id
      left join (
        select l.product_id, sum(l.quantity_milli - l.received_milli - l.returned_milli - l.lost_milli) as open_milli
        from inventory_transfer_line l join inventory_transfer t on t.id = l.transfer_id
        where t.state in ('sent', 'received') group by l.product_id
      ) t on t.product_id = h.id
      where h.in_transit_milli <> coalesce(t.open_milli, 0)`,
  },
  {
    id: 'inventory.transfers-are-whole',
    title: 'A transfer that was received has nothing left on the way, and of a draft nothing ever was.',
    query: sql`select t.id, t.number, t.state, l.product_id from inventory_transfer t
      join inventory_transfer_line l on l.transfer_id = t.id
      where case when t.state = 'received' then l.received_milli + l.returned_milli + l.lost_milli <> l.quantity_milli
        when t.state in ('draft', 'cancelled') then l.received_milli + l.returned_milli + l.lost_milli <> 0
        else 0 end`,
  },
];
