import { type PrintBlock, type PrintBuilder, type PrintDocument, printDocument } from '@counterpart/sdk';
import type { Receipt } from '../receipt.ts';
import { composeLine } from './compose-line.ts';
import { composePayments, composeTotals } from './compose-sums.ts';
import { type PaperText, paperText } from './paper-text.ts';
import type { ReceiptPlace } from './receipt-blocks.ts';

export interface ReceiptTemplate {
  readonly shop: { readonly name: string; readonly locale: string };
  /** A picture in base64; empty without one. */
  readonly logo: string;
  /** Lines of text under the shop's name: address, tax number. */
  readonly header: string;
  readonly footer: string;
  /** The name of the customer, as it is known now; null without one. */
  readonly customer: string | null;
  /** What modules add, in its order. */
  readonly added: readonly { readonly place: ReceiptPlace; readonly blocks: readonly PrintBlock[] }[];
  /** It was handed out before. */
  readonly copy: boolean;
  /** The printing before was interrupted. */
  readonly again: boolean;
}

/** A posted document as paper: every figure is one that is stored. */
export function composeReceipt(receipt: Receipt, template: ReceiptTemplate): PrintDocument {
  const text = paperText(receipt.currency, template.shop.locale);
  const title = titleOf(receipt, text);
  const paper = printDocument({ title, language: template.shop.locale });
  const add = (place: ReceiptPlace) => {
    for (const { place: where, blocks } of template.added) if (where === place) paper.add(blocks);
  };
  if (template.again) paper.text(text.say('again'), { align: 'center', bold: true });
  if (template.copy) paper.text(text.say('copy'), { align: 'center', size: 'large', bold: true });
  composeHeader(paper, receipt, template, title, text);
  add('header');
  paper.rule();
  for (const line of receipt.lines) composeLine(paper, line, text);
  add('lines');
  paper.rule();
  composeTotals(paper, receipt, text);
  add('totals');
  composePayments(paper, receipt, text);
  add('payments');
  if (template.footer !== '') paper.space().text(template.footer, { align: 'center' });
  add('footer');
  paper.space();
  if (/^[ -~]{1,40}$/.test(receipt.receipt)) paper.barcode(receipt.receipt);
  else paper.qr(receipt.receipt);
  return paper.cut().build();
}

function composeHeader(
  paper: PrintBuilder,
  receipt: Receipt,
  { shop, logo, header, customer }: ReceiptTemplate,
  title: string,
  { say }: PaperText,
): void {
  if (logo !== '') paper.image(logo);
  paper.heading(shop.name);
  if (header !== '') paper.text(header, { align: 'center' });
  paper.space().text(title, { bold: true });
  if (receipt.voidOf) paper.text(say('voids', { number: receipt.voidOf.receipt }));
  if (receipt.reason !== null) paper.text(say('reason', { reason: receipt.reason }));
  paper.text(
    new Intl.DateTimeFormat(shop.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(receipt.at),
  );
  if (customer !== null) paper.text(say('customer', { name: customer }));
}

/** What the document is and its number, as people call it. */
export function titleOf(
  { kind, receipt }: Pick<Receipt, 'kind' | 'receipt'>,
  { say }: Pick<PaperText, 'say'>,
): string {
  return say(kind === 'sale' ? 'receipt' : kind, { number: receipt });
}
