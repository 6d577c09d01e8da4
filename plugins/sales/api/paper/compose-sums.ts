import type { PrintBuilder, TaxTotal } from '@counterpart/sdk';
import type { Receipt } from '../receipt.ts';
import { taxesByPlace } from '../taxes-by-place.ts';
import type { PaperText } from './paper-text.ts';

/** Subtotal and discount where there is one, taxes by rate, and the total. */
export function composeTotals(paper: PrintBuilder, receipt: Receipt, text: PaperText): void {
  const { say, amount, money } = text;
  if (receipt.saleDiscount_minor !== 0) {
    paper.row(say('subtotal'), amount(receipt.subtotal_minor));
    paper.row(say('discount'), amount(-receipt.saleDiscount_minor));
  }
  const { inside, onTop } = taxesByPlace(receipt);
  for (const tax of onTop) composeTax(paper, tax, tax.name, text);
  const label = say(receipt.total_minor < 0 ? 'refund' : 'total');
  paper.row(label, money(receipt.total_minor), { bold: true, size: 'tall' });
  for (const tax of inside) composeTax(paper, tax, say('taxIncluded', { name: tax.name }), text);
  if (receipt.exemptReason) paper.text(say('exempt', { reason: receipt.exemptReason }));
}

function composeTax(
  paper: PrintBuilder,
  { base_minor, amount_minor }: TaxTotal,
  name: string,
  { say, amount }: PaperText,
): void {
  paper.row(`${name} ${say('taxBase', { amount: amount(base_minor) })}`, amount(amount_minor));
}

/** How it was paid, with each method's own reference, and what was given back. */
export function composePayments(paper: PrintBuilder, receipt: Receipt, { say, amount }: PaperText): void {
  if (receipt.cashRounding_minor !== 0) paper.row(say('rounding'), amount(receipt.cashRounding_minor));
  for (const { title, tendered_minor, reference } of receipt.payments) {
    paper.row(tendered_minor < 0 ? say('paidBack', { method: title }) : title, amount(tendered_minor));
    if (reference !== null) paper.text(`  ${say('reference', { reference })}`);
  }
  if (receipt.change_minor !== 0) paper.row(say('change'), amount(receipt.change_minor));
}
