import { type Invariant, sql } from '@counterpart/sdk/node';
import { returnedOf } from '../purchasing/receipts/returned.ts';

/** What `counterpart verify` proves of orders, of what came on them, and of what went back. */
export const purchasingInvariants: readonly Invariant[] = [
  {
    id: 'inventory.received-is-the-sum-of-receipts',
    title: 'What is here of a line of an order is the sum of its receipts, and never less than nothing.',
    query: sql`select o.label, i.id, i.received_milli, coalesce(r.received_milli, 0) as receipts_milli
      from inventory_purchase_order_line i join inventory_purchase_order o on o.id = i.order_id
      left join (
        select order_line_id, sum(base_milli) as received_milli from inventory_goods_receipt_line
        where order_line_id is not null group by order_line_id
      ) r on r.order_line_id = i.id
      where i.received_milli <> coalesce(r.received_milli, 0) or i.received_milli < 0`,
  },
  {
    id: 'inventory.order-state-follows-its-receipts',
    title: 'An order is ordered, partly received or received as its receipts say.',
    query: sql`select o.id, o.label, o.state, l.lines, l.begun, l.complete from inventory_purchase_order o
      left join (
        select order_id, count(*) as lines, sum(case when received_milli > 0 then 1 else 0 end) as begun,
          sum(case when received_milli >= base_milli then 1 else 0 end) as complete
        from inventory_purchase_order_line group by order_id
      ) l on l.order_id = o.id
      where case o.state
        when 'draft' then coalesce(l.begun, 0) > 0
        when 'cancelled' then coalesce(l.begun, 0) > 0
        when 'ordered' then coalesce(l.lines, 0) = 0 or l.begun > 0
        when 'partly-received' then coalesce(l.begun, 0) = 0 or l.complete = l.lines
        when 'received' then coalesce(l.lines, 0) = 0 or l.complete < l.lines
        when 'closed-short' then coalesce(l.lines, 0) = 0 or l.complete = l.lines
        else 1 end`,
  },
  {
    id: 'inventory.receipts-are-moves',
    title:
      'Every line of a receipt, a reversal or a return is one move of the stock, with its quantity and value.',
    query: sql`select r.label, i.id, i.base_milli, m.quantity_milli, i.value_minor, m.value_minor as moved_minor
      from inventory_goods_receipt_line i join inventory_goods_receipt r on r.id = i.receipt_id
      left join inventory_move m on m.id = i.move_id
      where m.id is null or m.product_id <> i.product_id or m.location_id is distinct from r.location_id
        or m.quantity_milli <> i.base_milli or m.value_minor is distinct from i.value_minor
        or m.document_ref is distinct from r.id or m.document_line is distinct from i.id
      union all
      select r.label, m.id, null, m.quantity_milli, null, m.value_minor
      from inventory_move m join inventory_goods_receipt r on r.id = m.document_ref
      where m.quantity_milli <> 0
        and not exists (select 1 from inventory_goods_receipt_line i where i.move_id = m.id)`,
  },
  {
    id: 'inventory.orders-sum-up',
    title: 'The amount of a line is its quantity at its cost, and an order comes to the sum of its lines.',
    query: sql`select o.label, o.total_minor, l.total_minor as lines_minor, l.wrong from inventory_purchase_order o
      left join (
        select order_id, sum(coalesce(amount_minor, 0)) as total_minor,
          sum(case
            when amount_minor <> (cost_minor * quantity_milli + 500) / 1000
              or base_milli <> (quantity_milli * factor_milli + 500) / 1000 then 1 else 0 end) as wrong
        from inventory_purchase_order_line group by order_id
      ) l on l.order_id = o.id
      where o.total_minor <> coalesce(l.total_minor, 0) or l.wrong > 0`,
  },
  {
    id: 'inventory.receipts-sum-up',
    title:
      'A receipt comes to the sum of its lines and of what was paid on top, which is shared out to the last unit.',
    query: sql`select r.label, r.goods_minor, l.goods_minor as lines_minor, r.extra_minor, l.extra_minor as shared_minor,
        r.total_minor
      from inventory_goods_receipt r left join (
        select receipt_id, count(*) as lines, sum(amount_minor) as goods_minor, count(amount_minor) as known,
          sum(extra_minor) as extra_minor
        from inventory_goods_receipt_line group by receipt_id
      ) l on l.receipt_id = r.id
      where l.lines is null or r.extra_minor <> l.extra_minor
        or r.goods_minor is distinct from case when l.known = l.lines then l.goods_minor end
        or r.total_minor is distinct from r.goods_minor + r.extra_minor`,
  },
  {
    id: 'inventory.reversals-mirror',
    title: 'A reversal takes back its receipt line by line, and all of it.',
    query: sql`select b.label, a.label as receipt from inventory_goods_receipt b
      join inventory_goods_receipt a on a.id = b.reverses_id
      where a.kind = 'reversal' or a.supplier_id <> b.supplier_id or a.location_id <> b.location_id
        or a.order_id is distinct from b.order_id or exists (
          select 1 from (
            select position, product_id, order_line_id, base_milli, amount_minor, extra_minor
            from inventory_goods_receipt_line where receipt_id = a.id
          ) x left join inventory_goods_receipt_line y on y.receipt_id = b.id and y.position = x.position
          where y.id is null or y.product_id <> x.product_id or y.base_milli <> 0 - x.base_milli
            or y.order_line_id is distinct from x.order_line_id
            or y.amount_minor is distinct from 0 - x.amount_minor or y.extra_minor <> 0 - x.extra_minor
        )`,
  },
  {
    id: 'inventory.returns-of-receipts',
    title:
      'No more goes back to a supplier than came with the line of the receipt, and it is the same product.',
    query: sql`select l.id, l.name, l.base_milli, ${returnedOf(sql`l.id`)} as returned_milli
      from inventory_goods_receipt_line l
      where l.id in (select returns_line_id from inventory_goods_receipt_line where returns_line_id is not null)
        and (${returnedOf(sql`l.id`)} > l.base_milli or exists (
          select 1 from inventory_goods_receipt_line q where q.returns_line_id = l.id and q.product_id <> l.product_id))`,
  },
  {
    id: 'inventory.purchasing-numbers',
    title: 'The numbers of orders, receipts and returns run from 1 without a gap or a duplicate.',
    query: sql`select s.id, s.next, n.numbers, n.lowest, n.highest from inventory_sequence s left join (
        select 'PO' as series, count(distinct number) as numbers, min(number) as lowest, max(number) as highest,
          count(*) as documents
        from inventory_purchase_order
        union all
        select case kind when 'return' then 'SR' else 'GR' end, count(distinct number), min(number), max(number),
          count(*)
        from inventory_goods_receipt group by case kind when 'return' then 'SR' else 'GR' end
      ) n on n.series = s.id
      where s.id in ('PO', 'GR', 'SR')
        and (n.numbers is distinct from s.next - 1 or n.documents <> n.numbers or n.lowest <> 1 or n.highest <> s.next - 1)`,
  },
];
