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
    .space()
    .text(customer.name, { bold: true });
  for (const line of [customer.company, customer.address]) if (line !== '') paper.text(line);
  paper
    .row(t('statement.customerNumber'), customer.code)
    .row(t('statement.period'), `${write.day(from)} – ${write.day(to)}`)
    .space();
  addEntries(paper, statement, write);
  if (statement.openItems.length > 0) addOpenItems(paper, statement, write);
  return paper.cut().build();
}

/** From what was owed at first to what is owed in the end. */
function addEntries(paper: PrintBuilder, statement: Statement, { money, day }: Writer): void {
  const { from, to, opening_minor, closing_minor, entries } = statement;
  paper.table(
    [
      { title: t('statement.date') },
      { title: t('statement.entry') },
      { title: t('statement.dueOn'), optional: true },
      { title: t('statement.amount'), align: 'end' },
      { title: t('statement.balance'), align: 'end' },
    ],
    [
      [day(from), t('statement.opening'), '', '', money(opening_minor)],
      ...entries.map((entry) => [
        day(entry.businessDate),
        entryText(entry),
        entry.dueOn === null ? '' : day(entry.dueOn),
        money(entry.amount_minor),
        money(entry.balance_minor),
      ]),
    ],
    [day(to), t('statement.closing'), '', '', money(closing_minor)],
  );
}

function entryText({ kind, receipt, note }: StatementEntry): string {
  const what = [textOr(`entry.account.${kind}`, kind), receipt].filter(Boolean).join(' ');
  return note ? `${what}\n${note}` : what;
}

function addOpenItems(paper: PrintBuilder, { openItems, ageing }: Statement, { money, day }: Writer): void {
  paper
    .space()
    .text(t('statement.open'), { bold: true })
    .table(
      [
        { title: t('statement.entry') },
        { title: t('statement.dueOn') },
        { title: t('statement.amount'), align: 'end' },
      ],
      openItems.map(({ receipt, kind, dueOn, open_minor }) => [
        receipt ?? textOr(`entry.account.${kind}`, kind),
        day(dueOn),
        money(open_minor),
      ]),
    )
    .space();
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
