import type { Invariant } from '@counterpart/sdk/node';
import { sql } from '@counterpart/sdk/node';

/** What holds for every line of every document. */
export const lineInvariants: readonly Invariant[] = [
  {
    id: 'sales.line-base',
    title: 'Quantity times price of a line is its base, rounded as its document says.',
    query: sql`
      select l.id, d.receipt, l.position, l.quantity_milli, l.unit_price_minor, l.base_minor, d.rounding_mode
      from sales_line l join sales_document d on d.id = l.document
      where case d.rounding_mode
        when 'up' then abs(l.base_minor * 1000 - l.quantity_milli * l.unit_price_minor) >= 1000
          or abs(l.base_minor) * 1000 < abs(l.quantity_milli * l.unit_price_minor)
        when 'down' then abs(l.base_minor * 1000 - l.quantity_milli * l.unit_price_minor) >= 1000
          or abs(l.base_minor) * 1000 > abs(l.quantity_milli * l.unit_price_minor)
        else abs(l.base_minor * 1000 - l.quantity_milli * l.unit_price_minor) > 500 end`,
  },
  {
    id: 'sales.line-amount',
    title: 'The amount of a line is its base less its own discount and its share of the sale discount.',
    query: sql`
      select id, document, position, base_minor, line_discount_minor, sale_discount_minor, amount_minor
      from sales_line where amount_minor <> base_minor - line_discount_minor - sale_discount_minor
        or amount_minor <> case price_includes_tax when 1 then gross_minor else net_minor end`,
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
    id: 'sales.sale-discount',
    title: 'The shares of a sale discount, and the discounts of the lines, sum to those of the document.',
    query: sql`
      select d.id, d.receipt, d.sale_discount_minor, d.line_discount_minor, sum(l.sale_discount_minor) as shares_minor
      from sales_document d join sales_line l on l.document = d.id
      group by d.id, d.receipt, d.sale_discount_minor, d.line_discount_minor
      having sum(l.sale_discount_minor) <> d.sale_discount_minor
        or sum(l.line_discount_minor) <> d.line_discount_minor`,
  },
];
