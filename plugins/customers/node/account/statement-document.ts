import {
  formatAmount,
  type PrintBuilder,
  printDocument,
  type PrintDocument,
  type Shop,
} from '@counterpart/sdk';
import type { Ageing, Statement, StatementEntry } from '../../api/index.ts';
import { t, textOr } from '../text/t.ts';

/** A statement as the customer gets it. */
export function composeStatement(statement: Statement, shop: Shop): PrintDocument {
  const { customer, from, to } = statement;
  const write = writer(shop);
  const title = t('statement.of', { name: customer.name });
  const paper = printDocument({ title, language: shop.locale })
    .heading(t('statement.title'))
    .text(shop.name, { align: 'center' })
    .rule()
    .text(customer.name, { bold: true });
  for (const line of [customer.company, customer.address]) if (line !== '') paper.text(line);
  paper
    .row(t('statement.customerNumber'), customer.code)
    .row(t('statement.period'), `${write.day(from)} – ${write.day(to)}`)
    .rule()
    .row(t('statement.opening'), write.money(statement.opening_minor));
  for (const entry of statement.entries) addEntry(paper, entry, write);
  paper
    .rule()
    .row(t('statement.closing'), write.money(statement.closing_minor), { bold: true, size: 'tall' });
  if (statement.openItems.length > 0) addOpenItems(paper, statement, write);
  return paper.cut().build();
}

function addEntry(paper: PrintBuilder, entry: StatementEntry, { money, day }: Writer): void {
  const what = textOr(`entry.account.${entry.kind}`, entry.kind);
  paper.columns([
    { text: day(entry.businessDate), width: 30 },
    { text: [what, entry.receipt].filter(Boolean).join(' '), grow: true },
    { text: money(entry.amount_minor), align: 'end' },
  ]);
  if (entry.note)
    paper.columns([
      { text: '', width: 30 },
      { text: entry.note, grow: true },
    ]);
}

function addOpenItems(paper: PrintBuilder, { openItems, ageing }: Statement, { money, day }: Writer): void {
  paper.space().text(t('statement.open'), { bold: true });
  for (const item of openItems) {
    const what = item.receipt ?? textOr(`entry.account.${item.kind}`, item.kind);
    paper.columns([
      { text: what, grow: true },
      { text: t('statement.due', { day: day(item.dueOn) }), align: 'end' },
      { text: money(item.open_minor), align: 'end' },
    ]);
  }
  paper.space();
  const parts: readonly (keyof Ageing)[] = [
    'current_minor',
    'upTo30_minor',
    'upTo60_minor',
    'upTo90_minor',
    'over90_minor',
  ];
  for (const part of parts) if (ageing[part] !== 0) paper.row(t(`ageing.${part}`), money(ageing[part]));
}

type Writer = ReturnType<typeof writer>;

function writer({ currency, locale }: Shop) {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    money: (minor: number) => formatAmount(minor, { currency, locale }),
    day: (iso: string) => days.format(Date.parse(iso)),
  };
}
