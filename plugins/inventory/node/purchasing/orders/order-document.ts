import {
  formatAmount,
  formatQuantity,
  type PrintBuilder,
  printDocument,
  type PrintDocument,
  type Shop,
} from '@counterpart/sdk';
import type { PurchaseOrder, PurchaseOrderLine, Supplier } from '../../../api/index.ts';
import { t } from '../../text/t.ts';

interface OrderPaper {
  readonly order: PurchaseOrder;
  readonly supplier: Supplier;
  readonly shop: Shop;
}

/** An order as it goes to the supplier: their codes first, what is ordered, and what it should cost. */
export function composeOrder({ order, supplier, shop }: OrderPaper): PrintDocument {
  const money = (minor: number) => formatAmount(minor, { currency: shop.currency, locale: shop.locale });
  const title = t('order.title', { number: order.number });
  const paper = printDocument({ title, language: shop.locale })
    .heading(title)
    .text(shop.name, { align: 'center' });
  if (order.state === 'draft' || order.state === 'cancelled')
    paper.text(t(`order.state.${order.state}`), { align: 'center', bold: true });
  paper.rule().text(supplier.name, { bold: true });
  if (supplier.address !== '') paper.text(supplier.address);
  if (supplier.customerNumber !== '') paper.row(t('customerNumber'), supplier.customerNumber);
  paper.row(t('order.deliverTo'), order.location.name);
  if (order.expected !== null) paper.row(t('order.expected'), dayIn(shop.locale, order.expected));
  paper.rule();
  for (const line of order.lines) addLine(paper, line, shop.locale, money);
  paper.rule();
  if (order.total_minor !== null)
    paper.row(t('order.total'), money(order.total_minor), { bold: true, size: 'tall' });
  if (order.note !== '') paper.space().text(order.note);
  return paper.space().barcode(order.number).cut().build();
}

function addLine(
  paper: PrintBuilder,
  line: PurchaseOrderLine,
  locale: string,
  money: (minor: number) => string,
): void {
  const quantity = `${formatQuantity(line.quantity_milli, locale)} ${line.unit.name}`.trim();
  paper.columns([
    { text: line.product.name, grow: true },
    { text: quantity, align: 'end' },
  ]);
  const code = [line.code, line.product.code].filter(Boolean).join(' · ');
  const amount = line.amount_minor === null ? '' : money(line.amount_minor);
  if (code !== '' || amount !== '') paper.row(code, amount);
}

function dayIn(locale: string, isoDate: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(isoDate),
  );
}
