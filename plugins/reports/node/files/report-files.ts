import { inject, injectable } from 'inversify';
import {
  type CallContext,
  csvLine,
  printDocument,
  type PrintDocument,
  type ReportColumn,
} from '@counterpart/sdk';
import { ShopService } from '@counterpart/sdk/node';
import type { ReportQuestion } from '../../api/index.ts';
import { JoinedReports } from '../reports/joined-reports.ts';
import { RunReport, type Window } from '../reports/run-report.ts';
import { t } from '../text/t.ts';
import { cellText, csvCell, day } from './cell-texts.ts';

/** So few that nobody who sells waits for a page. */
const ROWS_AT_ONCE = 500;
/** Nobody reads more on paper. */
const MOST_ON_PAPER = 300;
/** So many columns of figures stand on a strip of 80 mm. */
const FIGURES_ON_PAPER = 2;

type Asked = ReportQuestion & Pick<Window, 'sort'> & { readonly columns?: readonly string[] | undefined };

/** Reports as files and on paper. */
@injectable()
export class ReportFiles {
  constructor(
    @inject(JoinedReports) private readonly reports: JoinedReports,
    @inject(RunReport) private readonly run: RunReport,
    @inject(ShopService) private readonly shops: ShopService,
  ) {}

  async csv(asked: Asked & { readonly offset: number }, context: CallContext) {
    const shop = await this.shops.get();
    const columns = this.#columns(asked, context);
    const { rows, total } = await this.run.rows({ ...asked, limit: ROWS_AT_ONCE }, context);
    const lines = rows.map(({ cells }) =>
      csvLine(columns.map((column) => csvCell(cells[column.id] ?? null, column, shop))),
    );
    // The mark tells a spreadsheet that it is UTF-8.
    if (asked.offset === 0) lines.unshift(`\uFEFF${csvLine(columns.map(({ title }) => title))}`);
    const next = asked.offset + rows.length;
    return {
      text: lines.join(''),
      rows: rows.length,
      total,
      next: rows.length > 0 && next < total ? next : null,
    };
  }

  async paper(asked: Asked & { readonly at: number }, context: CallContext): Promise<PrintDocument> {
    const shop = await this.shops.get();
    const report = this.reports.require(asked.report, context);
    const columns = this.#columns(asked, context);
    const figures = columns.filter(({ type }) => isFigure(type));
    const label = columns.find(({ type }) => !isFigure(type)) ?? columns[0]!;
    const shown = [
      ...figures.filter(({ summed }) => summed),
      ...figures.filter(({ summed }) => !summed),
    ].slice(-FIGURES_ON_PAPER);
    const { totals, earlier } = await this.run.totals(asked, context);
    const { rows, total } = await this.run.rows({ ...asked, offset: 0, limit: MOST_ON_PAPER }, context);
    const paper = printDocument({ title: report.title, language: shop.locale });
    paper.heading(report.title).text(shop.name, { align: 'center' });
    paper.text(stretch(asked, shop.locale), { align: 'center' });
    paper.rule();
    for (const column of columns.filter(({ id }) => totals[id] !== undefined && totals[id] !== null)) {
      paper.row(column.title, cellText(totals[column.id] ?? null, column, shop));
      if (earlier) paper.row(t('paper.earlier'), cellText(earlier[column.id] ?? null, column, shop));
    }
    paper.rule();
    paper.columns([
      { text: label.title, grow: true },
      ...shown.map(({ title }) => ({ text: title, align: 'end' as const, width: 26 })),
    ]);
    for (const { cells } of rows) {
      paper.columns([
        { text: cellText(cells[label.id] ?? null, label, shop), grow: true },
        ...shown.map((column) => ({
          text: cellText(cells[column.id] ?? null, column, shop),
          align: 'end' as const,
          width: 26,
        })),
      ]);
    }
    if (total > rows.length) paper.text(t('paper.more', { rows: total - rows.length }), { align: 'center' });
    paper.rule();
    paper.text(
      t('paper.made', { at: cellText(asked.at, { type: 'dateTime' }, shop), who: context.user?.name ?? '' }),
      { align: 'center' },
    );
    return paper.cut().build();
  }

  #columns({ report, columns }: Asked, context: CallContext): readonly ReportColumn[] {
    const seen = this.reports.columns(this.reports.require(report, context), context);
    const wanted = columns && seen.filter(({ id }) => columns.includes(id));
    return wanted && wanted.length > 0 ? wanted : seen;
  }
}

function isFigure(type: ReportColumn['type']): boolean {
  return type === 'money' || type === 'quantity' || type === 'count' || type === 'percent';
}

function stretch({ from, to }: ReportQuestion, locale: string): string {
  return from === to ? day(from, locale) : `${day(from, locale)} – ${day(to, locale)}`;
}
