import { inject, injectable } from 'inversify';
import { type CallContext, csvLine, type Report, type ReportColumn } from '@counterpart/sdk';
import { ShopService } from '@counterpart/sdk/node';
import type { ReportQuestion } from '../../api/index.ts';
import { JoinedReports } from '../reports/joined-reports.ts';
import { RunReport, type Window } from '../reports/run-report.ts';
import { csvCell } from './cell-texts.ts';
import { composeReport, paperColumns } from './compose-report.ts';

/** So few that nobody who sells waits for a page. */
const ROWS_AT_ONCE = 500;
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

  /** Rows as they stand on paper, by parts; with the first one the document that they are put into. */
  async paper(asked: Asked & { readonly at: number; readonly offset: number }, context: CallContext) {
    const shop = await this.shops.get();
    const report = this.reports.require(asked.report, context);
    const columns = this.#columns(asked, context);
    const { rows, total } = await this.run.rows({ ...asked, limit: ROWS_AT_ONCE }, context);
    const shown = paperColumns(report, columns, asked.compare !== null && report.time !== 'now', shop);
    const next = asked.offset + rows.length;
    const made = { at: asked.at, by: context.user?.name ?? '' };
    return {
      document:
        asked.offset === 0
          ? composeReport({
              ...(await this.run.totals(asked, context)),
              report,
              asked,
              columns,
              made,
              shop,
              narrowed: await narrowed(report, asked),
            })
          : null,
      rows: rows.map(({ cells, earlier }) => shown.map((column) => column.text(cells, earlier))),
      total,
      next: rows.length > 0 && next < total ? next : null,
    };
  }

  #columns({ report, columns }: Asked, context: CallContext): readonly ReportColumn[] {
    const seen = this.reports.columns(this.reports.require(report, context), context);
    const wanted = columns && seen.filter(({ id }) => columns.includes(id));
    return wanted && wanted.length > 0 ? wanted : seen;
  }
}

/** What a report was narrowed by, as far as people chose it by a name. */
async function narrowed(report: Report, { filters }: ReportQuestion) {
  const chosen = (report.filters ?? []).filter(({ id, kind }) => kind !== 'given' && filters[id]);
  return Promise.all(
    chosen.map(async ({ id, title, kind }) => {
      const options = kind === 'choice' ? await report.options?.(id) : undefined;
      const value = filters[id]!;
      return [title, options?.find((option) => option.value === value)?.label ?? value] as const;
    }),
  );
}
