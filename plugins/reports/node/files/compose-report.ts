import {
  type Cell,
  type Cells,
  printDocument,
  type PrintDocument,
  type Report,
  type ReportColumn,
  type Shop,
  type TableColumn,
} from '@counterpart/sdk';
import type { ReportQuestion } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { cellText, day } from './cell-texts.ts';

/** What a row is made of on paper. */
export interface PaperColumn extends TableColumn {
  text(cells: Cells, earlier: Cells | null): string;
}

/** What was asked and what it came to. */
export interface ReportOnPaper {
  readonly report: Report;
  readonly asked: ReportQuestion;
  readonly columns: readonly ReportColumn[];
  readonly totals: Cells;
  readonly earlier: Cells | null;
  /** How each filter is set, as people call it. */
  readonly narrowed: readonly (readonly [filter: string, value: string])[];
  readonly made: { readonly at: number; readonly by: string };
  readonly shop: Shop;
}

/** A report without its rows, which come by parts. */
export function composeReport(content: ReportOnPaper): PrintDocument {
  const { report, asked, columns, totals, earlier, narrowed, made, shop } = content;
  const paper = printDocument({ title: report.title, language: shop.locale });
  paper.heading(report.title).text(shop.name, { align: 'center' });
  if (report.time !== 'now') paper.text(stretch(asked, shop.locale), { align: 'center' });
  for (const [filter, value] of narrowed) paper.text(`${filter}: ${value}`, { align: 'center' });
  paper.space();
  for (const column of columns) {
    if (isKnown(totals[column.id])) {
      paper.row(column.title, cellText(totals[column.id]!, column, shop));
      if (earlier) paper.row(t('paper.earlier'), cellText(earlier[column.id] ?? null, column, shop));
    }
  }
  const shown = paperColumns(report, columns, earlier !== null, shop);
  const sums = shown.map((column, index) => (index === 0 ? t('paper.total') : column.text(totals, earlier)));
  paper.space().table(
    shown.map(({ title, align, optional }) => ({ title, align, optional })),
    [],
    Object.values(totals).some(isKnown) ? sums : undefined,
  );
  const at = cellText(made.at, { type: 'dateTime' }, shop);
  return paper
    .space()
    .text(t('paper.made', { at, who: made.by }), { align: 'center' })
    .cut()
    .build();
}

/** Every column; narrow paper does without all but what the rows are called and what matters most of them. */
export function paperColumns(
  report: Report,
  columns: readonly ReportColumn[],
  compared: boolean,
  shop: Shop,
): PaperColumn[] {
  const label = columns.find(({ type }) => !isFigure(type)) ?? columns[0];
  const main = mainOf(report, columns);
  const ordered = label ? [label, ...columns.filter((column) => column !== label)] : columns;
  return ordered.flatMap((column): PaperColumn[] => {
    const align = isFigure(column.type) ? ('end' as const) : undefined;
    const own: PaperColumn = {
      title: column.title,
      align,
      optional: column !== label && column !== main,
      text: (cells) => cellText(cells[column.id] ?? null, column, shop),
    };
    if (!compared || column !== main) return [own];
    const before: PaperColumn = {
      title: t('paper.earlier'),
      align,
      optional: true,
      text: (_cells, earlier) => cellText(earlier?.[column.id] ?? null, column, shop),
    };
    return [own, before];
  });
}

/** What is drawn; without a chart the last figure that is summed. */
function mainOf({ chart }: Report, columns: readonly ReportColumn[]): ReportColumn | undefined {
  const drawn = chart?.series[0];
  return columns.find(({ id }) => id === drawn) ?? columns.findLast(({ summed }) => summed);
}

function isKnown(cell: Cell | undefined): boolean {
  return cell !== undefined && cell !== null;
}

function isFigure(type: ReportColumn['type']): boolean {
  return type === 'money' || type === 'quantity' || type === 'count' || type === 'percent';
}

function stretch({ from, to }: ReportQuestion, locale: string): string {
  return from === to ? day(from, locale) : `${day(from, locale)} – ${day(to, locale)}`;
}
