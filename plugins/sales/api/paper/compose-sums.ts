import type { PrintBuilder } from '@counterpart/sdk';
import type { Receipt } from '../receipt.ts';
import type { PaperText } from './compose-receipt.ts';

/** Subtotal and discount where there is one, taxes by rate, and the total. */
export function composeTotals(paper: PrintBuilder, receipt: Receipt, text: PaperText): void {
  const { say, amount, money } = text;
  if (receipt.saleDiscount_minor !== 0) {
    paper.row(say('subtotal'), amount(receipt.subtotal_minor));
    paper.row(say('discount'), amount(-receipt.saleDiscount_minor));
  }
  if (!receipt.pricesIncludeTax) composeTaxes(paper, receipt, text);
  const label = say(receipt.total_minor < 0 ? 'refund' : 'total');
  paper.row(label, money(receipt.total_minor), { bold: true, size: 'tall' });
  if (receipt.pricesIncludeTax) composeTaxes(paper, receipt, text);
}

function composeTaxes(paper: PrintBuilder, { taxes, pricesIncludeTax }: Receipt, text: PaperText): void {
  const { say, amount } = text;
  for (const tax of taxes) {
    const name = pricesIncludeTax ? say('taxIncluded', { name: tax.name }) : tax.name;
    paper.row(`${name} ${say('taxBase', { amount: amount(tax.base_minor) })}`, amount(tax.amount_minor));
  }
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
