import { sql, type Tx } from '@counterpart/sdk/node';
import type { PostedDocument } from '../../api/index.ts';
import { discountColumns } from '../storage/discount-columns.ts';
import type { PostingOrigin } from './compose-document.ts';
import type { PreparedSale } from './prepared-sale.ts';
import { writeLines } from './write-lines.ts';

/** Writes a document with everything that belongs to it. `newId` gives the ids of the rows that nobody refers to. */
export async function writeDocument(
  tx: Tx,
  document: PostedDocument,
  sale: PreparedSale,
  origin: PostingOrigin,
  newId: () => string,
): Promise<void> {
  await writeHead(tx, document, sale, origin);
  if (document.party) {
    const { provider, ref } = document.party;
    await tx.run(
      sql`insert into sales_document_party (id, provider, ref) values (${document.id}, ${provider}, ${ref})`,
    );
  }
  await writeLines(tx, document, sale.lines, newId);
  await sale.rights?.write(tx, document.id, newId);
  for (const [index, tax] of document.taxes.entries()) {
    await tx.run(sql`
      insert into sales_document_tax (id, document, position, tax, name, rate_ppm, fixed_minor, base_minor,
        amount_minor)
      values (${newId()}, ${document.id}, ${index + 1}, ${tax.id}, ${tax.name}, ${tax.rate_ppm},
        ${tax.fixed_minor}, ${tax.base_minor}, ${tax.amount_minor})`);
  }
  for (const [index, payment] of document.payments.entries()) {
    await tx.run(sql`
      insert into sales_payment (id, document, position, method, kind, tendered_minor, change_minor, reference,
        title, opens_drawer)
      values (${payment.id}, ${document.id}, ${index + 1}, ${payment.method}, ${payment.kind},
        ${payment.tendered_minor}, ${payment.change_minor}, ${payment.reference}, ${payment.title},
        ${payment.opensDrawer ? 1 : 0})`);
  }
}

async function writeHead(
  tx: Tx,
  document: PostedDocument,
  { terms, priced, saleDiscount, exemptReason = null }: PreparedSale,
  { request, fingerprint }: PostingOrigin,
): Promise<void> {
  const { discountKind, discountValue } = discountColumns(saleDiscount);
  await tx.run(sql`
    insert into sales_document (id, kind, register, number, receipt, request, fingerprint, till, person, at,
      business_date, currency, rounding_mode, rounding_scope, cash_rounding_step_minor, cash_rounding_mode,
      prices_include_tax, sale_discount_kind, sale_discount_value, line_count, subtotal_minor,
      line_discount_minor, sale_discount_minor, exempt_reason, exempt_tax_minor, net_minor, tax_minor, total_minor,
      cash_rounding_minor, paid_minor, change_minor, shift, void_of, reason)
    values (${document.id}, ${document.kind}, ${document.register.id}, ${document.number}, ${document.receipt},
      ${request}, ${fingerprint}, ${document.till}, ${document.user}, ${document.at}, ${document.businessDate},
      ${document.currency}, ${terms.roundingMode}, ${terms.roundingScope},
      ${terms.cashRounding?.step_minor ?? null}, ${terms.cashRounding?.mode ?? null},
      ${terms.pricesIncludeTax ? 1 : 0}, ${discountKind}, ${discountValue}, ${document.lines.length},
      ${priced.subtotal_minor}, ${priced.lineDiscount_minor}, ${priced.saleDiscount_minor},
      ${exemptReason}, ${priced.exemptTax_minor}, ${priced.net_minor}, ${priced.tax_minor}, ${priced.total_minor},
      ${priced.cashRounding_minor}, ${priced.paid_minor}, ${priced.change_minor}, ${document.shift},
      ${document.voidOf?.id ?? null}, ${document.reason})`);
}
