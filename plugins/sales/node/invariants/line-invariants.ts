import type { Invariant } from '@counterpart/sdk/node';
import { sql } from '@counterpart/sdk/node';

/** What holds for every line of every document. */
export const lineInvariants: readonly Invariant[] = [
  {
    id: 'sales.line-base',
    title:
      'Quantity times price of a line is its base, rounded as its document says; a refund has its share.',
    query: sql`
      select l.id, d.receipt, l.position, l.quantity_milli, l.unit_price_minor, l.base_minor, d.rounding_mode
      from sales_line l join sales_document d on d.id = l.document
      where l.refund_of is null and case d.rounding_mode
        when 'up' then abs(l.base_minor * 1000 - l.quantity_milli * l.unit_price_minor) >= 1000
          or abs(l.base_minor) * 1000 < abs(l.quantity_milli * l.unit_price_minor)
        when 'down' then abs(l.base_minor * 1000 - l.quantity_milli * l.unit_price_minor) >= 1000
          or abs(l.base_minor) * 1000 > abs(l.quantity_milli * l.unit_price_minor)
        else abs(l.base_minor * 1000 - l.quantity_milli * l.unit_price_minor) > 500 end`,
  },
  {
    id: 'sales.line-amount',
    title:
      'The amount of a line is its base less discounts and exempt tax, and its net with the taxes in the price.',
    query: sql`
      select l.id, l.document, l.position, l.base_minor, l.line_discount_minor, l.sale_discount_minor,
        l.exempt_tax_minor, l.amount_minor
      from sales_line l
      where l.amount_minor <> l.base_minor - l.line_discount_minor - l.sale_discount_minor - l.exempt_tax_minor
        or l.amount_minor <> l.net_minor + (
          select coalesce(sum(t.amount_minor), 0) from sales_line_tax t
          where t.line = l.id and coalesce(t.included_in_price, l.price_includes_tax) = 1)`,
  },
  {
    id: 'sales.line-taxes',
    title: 'Net and taxes of a line are its gross, and its taxes are its tax rows.',
    query: sql`
      select l.id, l.document, l.position, l.net_minor, l.tax_minor, l.gross_minor,
        (select coalesce(sum(t.amount_minor), 0) from sales_line_tax t where t.line = l.id) as rows_minor
      from sales_line l
      where l.net_minor + l.tax_minor <> l.gross_minor
        or l.tax_minor <> (select coalesce(sum(t.amount_minor), 0) from sales_line_tax t where t.line = l.id)`,
  },
  {
    id: 'sales.tax-bases',
    title: 'A tax is taken on the net of its line and on the earlier taxes that affect it.',
    query: sql`
      select t.id, t.document, t.line, t.name, t.base_minor from sales_line_tax t join sales_line l on l.id = t.line
      where t.base_minor <> l.net_minor + (
        select coalesce(sum(e.amount_minor), 0) from sales_line_tax e
        where e.line = t.line and e.position < t.position and e.affects_later = 1 and t.affected_by_earlier = 1)`,
  },
  {
    // Rounding, here or over the document, and the shares of a refund leave a tax this near to what it should be.
    id: 'sales.tax-amounts',
    title: 'A tax is its rate of its base and its amount for each unit, to a few units.',
    query: sql`
      select t.id, t.document, t.line, t.name, t.rate_ppm, t.fixed_minor, t.base_minor, t.amount_minor
      from sales_line_tax t join sales_line l on l.id = t.line
      where abs(t.amount_minor - t.base_minor * t.rate_ppm / 1000000.0
          - t.fixed_minor * l.quantity_milli * case when l.unit_price_minor < 0 then -1 else 1 end / 1000.0)
        > 3 + abs(t.rate_ppm) * (t.position + 3) / 1000000.0`,
  },
  {
    id: 'sales.exempt',
    title:
      'What is sold without tax has no tax, and its reason is kept; nothing else is spared the tax in its price.',
    query: sql`
      select l.id, l.document, l.position, l.exempt, l.exempt_tax_minor, l.tax_minor
      from sales_line l join sales_document d on d.id = l.document
      where (l.exempt = 0 and l.exempt_tax_minor <> 0)
        or (l.exempt = 1 and l.refund_of is null and coalesce(l.exempt_reason, d.exempt_reason) is null)
        or (l.exempt = 1 and exists (select 1 from sales_line_tax t where t.line = l.id))`,
  },
  {
    id: 'sales.sale-discount',
    title:
      'The shares of a sale discount, the discounts of the lines and their exempt tax sum to those of the document.',
    query: sql`
      select d.id, d.receipt, d.sale_discount_minor, d.line_discount_minor, d.exempt_tax_minor,
        sum(l.sale_discount_minor) as shares_minor
      from sales_document d join sales_line l on l.document = d.id
      group by d.id, d.receipt, d.sale_discount_minor, d.line_discount_minor, d.exempt_tax_minor
      having sum(l.sale_discount_minor) <> d.sale_discount_minor
        or sum(l.line_discount_minor) <> d.line_discount_minor
        or sum(l.exempt_tax_minor) <> d.exempt_tax_minor`,
  },
];
