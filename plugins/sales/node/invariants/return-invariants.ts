import type { Invariant } from '@counterpart/sdk/node';
import { type Sql, sql } from '@counterpart/sdk/node';

/** What a figure of line `o` comes to for a quantity, a magnitude: its share, rounded half away from zero. */
const share = (figure: Sql, quantity: Sql) => sql`
  ((abs(${figure}) * ${quantity} * 2 + abs(o.quantity_milli)) / (abs(o.quantity_milli) * 2)
    * case when ${figure} < 0 then -1 else 1 end)`;
const before = sql`l.refunded_before_milli`;
const after = sql`(l.refunded_before_milli + abs(l.quantity_milli))`;
/** What refund line `l` of line `o` must come to. */
const due = (figure: Sql) => sql`(${share(figure, before)} - ${share(figure, after)})`;

/** Lines that give back of another, as long as they are not voided themselves. */
const standing = sql`
  select l.refund_of, l.quantity_milli, l.gross_minor, l.refunded_before_milli from sales_line l
  where l.refund_of is not null and not exists (select 1 from sales_line x where x.refund_of = l.id)`;

/** What holds for what was given back and what was voided. */
export const returnInvariants: readonly Invariant[] = [
  {
    id: 'sales.refund-quantity',
    title: 'No more of a line was given back than was sold, and its count is the sum of what gave it back.',
    query: sql`
      select o.id, o.document, o.quantity_milli, coalesce(c.refunded_milli, 0) as counted_milli,
        coalesce(sum(abs(s.quantity_milli)), 0) as refunded_milli
      from sales_line o left join sales_line_refund c on c.id = o.id left join (${standing}) s on s.refund_of = o.id
      where c.id is not null or s.refund_of is not null
      group by o.id, o.document, o.quantity_milli, c.refunded_milli
      having coalesce(sum(abs(s.quantity_milli)), 0) <> coalesce(c.refunded_milli, 0)
        or coalesce(c.refunded_milli, 0) > abs(o.quantity_milli)`,
  },
  {
    id: 'sales.refund-money',
    title: 'No more money was given back for a line than was paid, and all of it when all of it came back.',
    query: sql`
      select o.id, o.document, o.gross_minor, sum(s.gross_minor) as refunded_minor
      from sales_line o join (${standing}) s on s.refund_of = o.id
      group by o.id, o.document, o.gross_minor, o.quantity_milli
      having abs(sum(s.gross_minor)) > abs(o.gross_minor)
        or (sum(s.quantity_milli) = -o.quantity_milli and sum(s.gross_minor) <> -o.gross_minor)`,
  },
  {
    id: 'sales.refund-sequence',
    title: 'Each refund of a line begins where the one before it ended, so that the parts sum to the whole.',
    query: sql`
      select s.refund_of as id, s.refunded_before_milli from (${standing}) s
      where s.refunded_before_milli <> 0 and not exists (
        select 1 from (${standing}) e where e.refund_of = s.refund_of
          and e.refunded_before_milli + abs(e.quantity_milli) = s.refunded_before_milli)
      union all
      select s.refund_of, s.refunded_before_milli from (${standing}) s
      group by s.refund_of, s.refunded_before_milli having count(*) > 1`,
  },
  {
    id: 'sales.refund-share',
    title: 'A line that gives back has its share of the original line, discounts and all.',
    query: sql`
      select l.id, l.document, l.position, l.refund_of, l.quantity_milli, l.amount_minor
      from sales_line l join sales_line o on o.id = l.refund_of
      where l.amount_minor <> ${due(sql`o.amount_minor`)} or l.base_minor <> ${due(sql`o.base_minor`)}
        or l.sale_discount_minor <> ${due(sql`o.sale_discount_minor`)}
        or l.unit_price_minor <> o.unit_price_minor or l.price_includes_tax <> o.price_includes_tax
        or (l.quantity_milli < 0) = (o.quantity_milli < 0)`,
  },
  {
    id: 'sales.refund-taxes',
    title: 'A line that gives back has its share of each tax of the original line.',
    query: sql`
      select l.id, l.document, l.position, t.tax, t.amount_minor from sales_line l
      join sales_line o on o.id = l.refund_of
      join sales_line_tax t on t.line = o.id
      left join sales_line_tax x on x.line = l.id and x.position = t.position and x.tax = t.tax
        and x.rate_ppm = t.rate_ppm
      where x.id is null or x.amount_minor <> ${due(sql`t.amount_minor`)}`,
  },
  {
    id: 'sales.refund-of-refund',
    title: 'What was given back is not given back again: only a void points at it.',
    query: sql`
      select l.id, l.document, l.refund_of, d.receipt from sales_line l join sales_document d on d.id = l.document
      join sales_line o on o.id = l.refund_of
      where d.kind <> 'void' and o.quantity_milli < 0`,
  },
  {
    id: 'sales.kinds',
    title: 'A document is what its lines make it, and what it gives back says why and what becomes of it.',
    query: sql`
      select d.id, d.receipt, d.kind from sales_document d join sales_line l on l.document = d.id
      group by d.id, d.receipt, d.kind, d.void_of, d.reason
      having d.kind <> case
          when d.void_of is not null then 'void'
          when max(l.quantity_milli) < 0 then 'return'
          when min(l.quantity_milli) < 0 then 'exchange'
          else 'sale' end
        or (d.void_of is not null and d.reason is null)
        or (d.void_of is null and sum(case
          when l.quantity_milli < 0 then case when l.disposition is null or l.reason is null then 1 else 0 end
          else case when l.disposition is null then 0 else 1 end end) > 0)`,
  },
  {
    id: 'sales.void-mirrors',
    title: 'A void is its document turned round: every line, every payment, the cash rounding.',
    query: sql`
      select v.id, v.receipt, v.void_of from sales_document v join sales_document d on d.id = v.void_of
      where v.kind <> 'void' or d.kind = 'void' or v.line_count <> d.line_count
        or v.total_minor <> -d.total_minor or v.net_minor <> -d.net_minor or v.tax_minor <> -d.tax_minor
        or v.cash_rounding_minor <> -d.cash_rounding_minor or v.paid_minor <> -d.paid_minor
        or v.change_minor <> -d.change_minor
        or exists (
          select 1 from sales_line o left join sales_line l on l.refund_of = o.id and l.document = v.id
          where o.document = d.id
            and (l.id is null or l.quantity_milli <> -o.quantity_milli or l.gross_minor <> -o.gross_minor))
        or exists (
          select 1 from sales_payment p left join sales_payment m on m.document = v.id and m.position = p.position
          where p.document = d.id and (m.id is null or m.method <> p.method
            or m.tendered_minor <> -p.tendered_minor or m.change_minor <> -p.change_minor))
        or (select count(*) from sales_payment p where p.document = v.id)
          <> (select count(*) from sales_payment p where p.document = d.id)`,
  },
];
