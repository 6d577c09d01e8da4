import {
  formatAmount,
  formatQuantity,
  type PrintBuilder,
  type PrintDocument,
  printDocument,
  type Shop,
} from '@counterpart/sdk';
import type { RepairDevice, Ticket } from '../../api/index.ts';
import { t } from '../text/t.ts';

export interface PaperContent {
  readonly ticket: Ticket;
  readonly devices: readonly RepairDevice[];
  readonly shop: Shop;
  readonly copy: boolean;
}

/** For the workshop: what came, in which condition, what is to be done. */
export function composeJobTicket({ ticket, devices, shop, copy }: PaperContent): PrintDocument {
  const paper = begin(t('jobTicket', { number: ticket.number }), shop, copy);
  customer(paper, ticket);
  dates(paper, ticket, shop);
  for (const device of devices) {
    paper.rule();
    intake(paper, device);
    for (const { name, answer, note } of device.checks) {
      paper.row(note === '' ? name : `${name} (${note})`, t(CHECK_WORDS[answer]));
    }
    const planned = work(device).map(({ name, quantity_milli }) => [
      name,
      formatQuantity(quantity_milli, shop.locale),
    ]);
    if (planned.length > 0)
      paper.space().table([{ title: t('work') }, { title: t('quantity'), align: 'end' }], planned);
    if (device.costLimit_minor !== null) paper.row(t('costLimit'), money(device.costLimit_minor, shop));
    paper.space().barcode(device.label);
  }
  if (ticket.note !== '') paper.rule().text(ticket.note);
  return paper.cut().build();
}

/** For the customer: the number that brings the devices back. */
export function composeStub({
  ticket,
  devices,
  shop,
  copy,
  terms,
}: PaperContent & { terms: string }): PrintDocument {
  const paper = begin(t('claimStub', { number: ticket.number }), shop, copy);
  dates(paper, ticket, shop);
  for (const device of devices) {
    paper.rule();
    intake(paper, device);
    if (device.costLimit_minor !== null) paper.row(t('costLimit'), money(device.costLimit_minor, shop));
  }
  if (ticket.depositHeld_minor > 0) paper.rule().row(t('deposit'), money(ticket.depositHeld_minor, shop));
  paper.space().barcode(ticket.number);
  if (terms !== '') paper.rule().text(terms);
  return paper.cut().build();
}

/** What the repair of each device comes to, as the newest estimate says. */
export function composeEstimate({ ticket, devices, shop, copy }: PaperContent): PrintDocument {
  const paper = begin(t('estimateOf', { number: ticket.number }), shop, copy);
  customer(paper, ticket);
  for (const device of devices) {
    const [estimate] = device.estimates;
    if (!estimate) continue;
    paper.rule();
    intake(paper, device);
    paper.space().table(
      [{ title: t('work') }, { title: t('quantity'), align: 'end' }, { title: t('amount'), align: 'end' }],
      estimate.lines.map(({ name, quantity_milli, amount_minor }) => [
        name,
        formatQuantity(quantity_milli, shop.locale),
        money(amount_minor, shop),
      ]),
      [t('total'), '', money(estimate.total_minor, shop)],
    );
  }
  if (!shop.pricesIncludeTax) paper.text(t('plusTax'));
  return paper.cut().build();
}

const CHECK_WORDS = { good: 'good', bad: 'bad', 'not-tested': 'notTested' } as const;

function begin(title: string, shop: Shop, copy: boolean): PrintBuilder {
  const paper = printDocument({ title, language: shop.locale });
  if (shop.name !== '') paper.text(shop.name, { align: 'center', bold: true });
  paper.heading(title);
  if (copy) paper.text(t('copy'), { align: 'center', bold: true });
  return paper;
}

function customer(paper: PrintBuilder, { customer: { name, phone } }: Ticket): void {
  if (name !== '') paper.row(t('customer'), name);
  if (phone !== '') paper.row(t('phone'), phone);
}

function dates(paper: PrintBuilder, { opened_at, due }: Ticket, { locale }: Shop): void {
  paper.row(t('takenIn'), new Date(opened_at).toLocaleDateString(locale));
  if (due !== null) paper.row(t('due'), new Date(`${due}T12:00:00`).toLocaleDateString(locale));
}

function intake(paper: PrintBuilder, { label, name, serial, fault, accessories }: RepairDevice): void {
  paper.row(name, label, { bold: true });
  if (serial !== '') paper.row(t('serial'), serial);
  if (fault !== '') paper.text(fault);
  if (accessories !== '') paper.row(t('accessories'), accessories);
}

function work({ parts, labour }: RepairDevice) {
  return [...parts.filter(({ state }) => state === 'reserved' || state === 'used'), ...labour];
}

function money(minor: number, { currency, locale }: Shop): string {
  return formatAmount(minor, { currency, locale });
}
