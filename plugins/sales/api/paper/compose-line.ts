import type { PrintBuilder } from '@counterpart/sdk';
import type { Receipt } from '../receipt.ts';
import type { PaperText } from './paper-text.ts';

/** Under the name, so that amounts stand alone at the end. */
const INDENT = '  ';

/** A line: what it was, how much, and what was taken off. */
export function composeLine(
  paper: PrintBuilder,
  line: Receipt['lines'][number],
  { say, amount, quantity, measured }: PaperText,
): void {
  paper.row(line.name, amount(line.base_minor));
  const price = amount(line.unitPrice_minor);
  if (line.unit) {
    paper.text(`${INDENT}${measured(line.quantity_milli)} ${line.unit} × ${price}/${line.unit}`);
  } else if (line.quantity_milli !== 1000) paper.text(`${INDENT}${quantity(line.quantity_milli)} × ${price}`);
  if (line.lineDiscount_minor !== 0) {
    paper.row(`${INDENT}${say('lineDiscount')}`, amount(-line.lineDiscount_minor));
  }
  if (line.exemptTax_minor) paper.row(`${INDENT}${say('exemptTax')}`, amount(-line.exemptTax_minor));
  if (line.exemptReason) paper.text(INDENT + say('exempt', { reason: line.exemptReason }));
  if (line.refundOf) paper.text(INDENT + say('returned', { number: line.refundOf.document.receipt }));
  if (line.reason !== null) paper.text(INDENT + say('reason', { reason: line.reason }));
  if (line.note !== null) paper.text(INDENT + line.note);
}
