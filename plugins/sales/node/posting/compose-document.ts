import type { PostedDocument, RefundedLine } from '../../api/index.ts';
import { businessDate } from './business-date.ts';
import type { ReceiptNumber } from './next-receipt.ts';
import type { PreparedSale } from './prepared-sale.ts';

/** Who sells, under which request, and what the content of that request was. */
export interface PostingOrigin {
  readonly id: string;
  readonly request: string;
  readonly fingerprint: string;
  readonly till: string;
  readonly user: string | null;
  /** For what is refused in words. */
  readonly locale: string;
}

/** The document as the participants see it. */
export function composeDocument(
  sale: PreparedSale,
  origin: PostingOrigin,
  { number, receipt, register, at, shift }: ReceiptNumber,
): PostedDocument {
  const { priced } = sale;
  return {
    id: origin.id,
    kind: sale.kind,
    voidOf: sale.voidOf,
    reason: sale.reason,
    receipt,
    number,
    register,
    shift,
    till: origin.till,
    user: origin.user,
    party: sale.party,
    at,
    businessDate: sale.businessDate ?? businessDate(at),
    currency: priced.currency,
    locale: origin.locale,
    lines: sale.lines.map((line, index) => ({
      position: index + 1,
      provider: line.provider,
      ref: line.ref,
      name: line.name,
      sku: line.sku,
      category: line.category,
      unit: line.unit,
      taxClass: line.taxClass,
      note: line.note,
      refundOf: line.refundOf && refundedLine(line.refundOf),
      disposition: line.disposition,
      reason: line.reason,
      ...priced.lines[index]!,
    })),
    payments: sale.payments.map(({ value, ...payment }) => ({
      id: payment.id,
      method: payment.method,
      title: payment.title,
      kind: value.kind,
      tendered_minor: payment.tendered_minor,
      change_minor: payment.change_minor,
      reference: payment.reference,
      opensDrawer: payment.opensDrawer,
    })),
    net_minor: priced.net_minor,
    taxes: priced.taxes,
    tax_minor: priced.tax_minor,
    total_minor: priced.total_minor,
  };
}

function refundedLine({ line, document, refundedBefore_milli }: RefundedLine): RefundedLine {
  return { line, document, refundedBefore_milli };
}
