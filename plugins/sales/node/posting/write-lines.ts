import { sql, type Tx } from '@counterpart/sdk/node';
import type { PostedDocument, PostedDocumentLine } from '../../api/index.ts';
import { discountColumns } from '../storage/discount-columns.ts';
import type { DescribedLine } from './described-line.ts';

/** Writes the lines of a document, each with its taxes. `described` are the same lines in the same order. */
export async function writeLines(
  tx: Tx,
  document: PostedDocument,
  described: readonly DescribedLine[],
  newId: () => string,
): Promise<void> {
  for (const [index, line] of document.lines.entries()) {
    await writeLine(tx, document.id, line, described[index]!);
    for (const [position, tax] of line.taxes.entries()) {
      await tx.run(sql`
        insert into sales_line_tax (id, line, document, position, tax, name, rate_ppm, fixed_minor,
          included_in_price, affects_later, affected_by_earlier, base_minor, amount_minor)
        values (${newId()}, ${line.id}, ${document.id}, ${position + 1}, ${tax.id}, ${tax.name},
          ${tax.rate_ppm}, ${tax.fixed_minor}, ${tax.includedInPrice ? 1 : 0}, ${tax.affectsLaterTaxes ? 1 : 0},
          ${tax.affectedByEarlierTaxes ? 1 : 0}, ${tax.base_minor}, ${tax.amount_minor})`);
    }
  }
}

async function writeLine(
  tx: Tx,
  document: string,
  line: PostedDocumentLine,
  { priceOrigin, priceTitle = null, listPrice_minor, discount, exemptReason = null }: DescribedLine,
): Promise<void> {
  const { discountKind, discountValue } = discountColumns(discount);
  await tx.run(sql`
    insert into sales_line (id, document, position, provider, ref, name, sku, category, unit, tax_class, price_origin, price_title,
      list_price_minor, note, discount_kind, discount_value, quantity_milli, unit_price_minor,
      price_includes_tax, base_minor, line_discount_minor, sale_discount_minor, exempt, exempt_reason,
      exempt_tax_minor, amount_minor, net_minor, tax_minor, gross_minor, refund_of, refunded_before_milli,
      disposition, reason)
    values (${line.id}, ${document}, ${line.position}, ${line.provider}, ${line.ref}, ${line.name}, ${line.sku},
      ${line.category}, ${line.unit}, ${line.taxClass}, ${priceOrigin}, ${priceTitle}, ${listPrice_minor}, ${line.note}, ${discountKind},
      ${discountValue}, ${line.quantity_milli}, ${line.unitPrice_minor}, ${line.priceIncludesTax ? 1 : 0},
      ${line.base_minor}, ${line.lineDiscount_minor}, ${line.saleDiscount_minor}, ${line.exempt ? 1 : 0},
      ${exemptReason}, ${line.exemptTax_minor}, ${line.amount_minor},
      ${line.net_minor}, ${line.tax_minor}, ${line.gross_minor}, ${line.refundOf?.line ?? null},
      ${line.refundOf?.refundedBefore_milli ?? null}, ${line.disposition}, ${line.reason})`);
}
