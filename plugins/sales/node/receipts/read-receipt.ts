import type { Reader, Sql } from '@counterpart/sdk/node';
import { sql } from '@counterpart/sdk/node';
import type { Receipt } from '../../api/index.ts';
import {
  type DocumentRow,
  type LineRow,
  type LineTaxRow,
  type PaymentRow,
  type TaxRow,
  toReceipt,
} from './receipt-rows.ts';

/** Which document: by its own id, by the request that posted it, or by its number as printed. */
export type DocumentKey =
  { readonly id: string } | { readonly request: string } | { readonly receipt: string };

/** A posted document as it is stored, outside or inside a transaction; null when there is none. */
export async function readReceipt(reader: Reader, key: DocumentKey): Promise<Receipt | null> {
  const document = await reader.get<DocumentRow>(sql`
    select d.id, d.kind, d.void_of as "voidOf", v.receipt as "voidOfReceipt", d.reason, d.receipt, d.number,
      r.id as "registerId", r.name as "registerName", d.shift, d.till,
      d.person as "user", d.at, d.business_date as "businessDate", d.currency,
      d.prices_include_tax as "pricesIncludeTax", d.subtotal_minor, d.line_discount_minor as "lineDiscount_minor",
      d.sale_discount_minor as "saleDiscount_minor", d.exempt_reason as "exemptReason",
      d.exempt_tax_minor as "exemptTax_minor", d.net_minor, d.tax_minor, d.total_minor,
      d.cash_rounding_minor as "cashRounding_minor", d.paid_minor, d.change_minor,
      p.provider as "partyProvider", p.ref as "partyRef"
    from sales_document d join sales_register r on r.id = d.register
    left join sales_document v on v.id = d.void_of
    left join sales_document_party p on p.id = d.id
    where ${condition(key)}`);
  if (!document) return null;
  const { id } = document;
  const lines = await reader.all<LineRow>(sql`
    select l.id, l.position, l.provider, l.ref, l.name, l.sku, l.category, l.unit, l.tax_class as "taxClass",
      l.price_origin as "priceOrigin", l.price_title as "priceTitle", l.list_price_minor as "listPrice_minor", l.note, l.disposition, l.reason,
      l.refund_of as "refundOf", l.refunded_before_milli as "refundedBefore_milli", o.document as "refundedDocument",
      r.receipt as "refundedReceipt", l.quantity_milli, l.unit_price_minor as "unitPrice_minor",
      l.price_includes_tax as "priceIncludesTax", l.base_minor, l.line_discount_minor as "lineDiscount_minor",
      l.sale_discount_minor as "saleDiscount_minor", l.exempt, l.exempt_reason as "exemptReason",
      l.exempt_tax_minor as "exemptTax_minor",      l.amount_minor, l.net_minor, l.tax_minor, l.gross_minor
    from sales_line l
    left join sales_line o on o.id = l.refund_of
    left join sales_document r on r.id = o.document
    where l.document = ${id} order by l.position`);
  const lineTaxes = await reader.all<LineTaxRow>(sql`
    select t.line, t.tax as id, t.name, t.rate_ppm, t.fixed_minor,
      coalesce(t.included_in_price, l.price_includes_tax) as "includedInPrice",
      t.affects_later as "affectsLaterTaxes", t.affected_by_earlier as "affectedByEarlierTaxes", t.base_minor,
      t.amount_minor
    from sales_line_tax t join sales_line l on l.id = t.line where t.document = ${id} order by t.position`);
  const taxes = await reader.all<TaxRow>(sql`
    select tax as id, name, rate_ppm, fixed_minor, base_minor, amount_minor
    from sales_document_tax where document = ${id} order by position`);
  const payments = await reader.all<PaymentRow>(sql`
    select id, method, kind, tendered_minor, change_minor, reference, title, opens_drawer as "opensDrawer"
    from sales_payment where document = ${id} order by position`);
  return toReceipt({ document, lines, lineTaxes, taxes, payments });
}

function condition(key: DocumentKey): Sql {
  if ('id' in key) return sql`d.id = ${key.id}`;
  return 'request' in key ? sql`d.request = ${key.request}` : sql`d.receipt = ${key.receipt}`;
}
