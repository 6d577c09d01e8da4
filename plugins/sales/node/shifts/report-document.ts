import { formatAmount, type PrintDocument, printDocument, type Shop } from '@counterpart/sdk';
import { reportSections, type ReportWriter, type XReport, type ZReport } from '../../api/index.ts';
import { t } from '../text/t.ts';

interface Paper {
  readonly shop: Shop;
  readonly names: readonly { readonly id: string; readonly name: string }[];
  readonly copy: boolean;
}

/** An X or a Z as it goes on paper: the sections that the screen shows, too. */
export function reportDocument(report: XReport | ZReport, { shop, names, copy }: Paper): PrintDocument {
  const writer = writerOf(shop, names);
  const title = titleOf(report);
  const paper = printDocument({ title, language: shop.locale });
  paper.text(shop.name, { align: 'center', bold: true }).heading(title);
  if (copy) paper.text(t('report.copy'), { align: 'center', bold: true });
  if ('at' in report) paper.text(writer.dateTime(report.at), { align: 'center' });
  for (const { title: heading, rows } of reportSections(report, writer)) {
    paper.rule();
    if (heading !== null) paper.text(heading, { bold: true });
    for (const { label, value, strong } of rows) paper.row(label, value, { bold: strong });
  }
  return paper.cut().build();
}

function titleOf(report: XReport | ZReport): string {
  if (!('seal' in report)) return t('x.title');
  return t('z.title', { number: report.number, register: report.register.name });
}

function writerOf({ currency, locale }: Shop, names: Paper['names']): ReportWriter {
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  // A business date belongs to no time zone: midnight UTC, shown as UTC.
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    text: t,
    amount: (amount_minor) => formatAmount(amount_minor, { currency, locale, display: 'none' }),
    dateTime: (at) => dateTime.format(at),
    date: (isoDate) => date.format(Date.parse(isoDate)),
    name: (person) => names.find(({ id }) => id === person)?.name ?? null,
  };
}
