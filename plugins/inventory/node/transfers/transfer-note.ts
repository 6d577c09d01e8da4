import { formatQuantity, printDocument, type PrintDocument, type Shop } from '@counterpart/sdk';
import type { Transfer } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** What goes along with the goods: what they are, from where and to where, and a number to scan. */
export function composeTransfer(transfer: Transfer, shop: Shop): PrintDocument {
  const title = t('transfer.title', { number: transfer.number });
  const paper = printDocument({ title, language: shop.locale })
    .heading(title)
    .text(shop.name, { align: 'center' })
    .rule()
    .row(t('transfer.from'), transfer.from.name)
    .row(t('transfer.to'), transfer.to.name)
    .rule();
  for (const { name, code, unit, quantity_milli, serials } of transfer.lines) {
    const quantity = `${formatQuantity(quantity_milli, shop.locale)} ${unit}`.trim();
    paper.columns([
      { text: name, grow: true },
      { text: quantity, align: 'end' },
    ]);
    if (code !== '') paper.text(code);
    for (const serial of serials) paper.text(serial);
  }
  paper.rule();
  if (transfer.note !== '') paper.text(transfer.note);
  return paper.space().barcode(transfer.number).cut().build();
}
