import { inject, injectable } from 'inversify';
import {
  type CallContext,
  type Cells,
  Fault,
  type Report,
  type ReportAsk,
  type ReportColumn,
  type ReportSort,
} from '@counterpart/sdk';
import type { ReportQuestion } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { JoinedReports } from './joined-reports.ts';

export interface Window {
  readonly sort: ReportSort | null;
  readonly offset: number;
  readonly limit: number;
}

/** Asks a report for a page or its totals, beside them those of the period that it is compared with. */
@injectable()
export class RunReport {
  constructor(@inject(JoinedReports) private readonly reports: JoinedReports) {}

  async rows(question: ReportQuestion & Window, context: CallContext) {
    const { report, columns, now, other } = this.#asked(question, context);
    const sort = question.sort ?? report.sort;
    if (!columns.some(({ id }) => id === sort.column)) throw unknownColumn(report, sort.column);
    const { offset, limit } = question;
    const { rows, total } = await report.rows(now, { sort, offset, limit });
    const others = other ? rows.map(({ id }) => partner(report, id, now, other)) : [];
    const only = others.filter((id) => id !== undefined);
    const window = { sort, offset: 0, limit: only.length, only };
    const found = other && only.length > 0 ? (await report.rows(other, window)).rows : [];
    const earlier = new Map(found.map((row) => [row.id, row]));
    return {
      rows: rows.map((row, index) => {
        const before = earlier.get(others[index] ?? '');
        return {
          ...row,
          cells: keep(row.cells, columns),
          earlier: before ? keep(before.cells, columns) : null,
        };
      }),
      total,
    };
  }

  async totals(question: ReportQuestion, context: CallContext) {
    const { report, columns, now, other } = this.#asked(question, context);
    const totals = keep(await report.totals(now), columns);
    return { totals, earlier: other ? keep(await report.totals(other), columns) : null };
  }

  #asked({ report: id, from, to, filters, compare }: ReportQuestion, context: CallContext) {
    const report = this.reports.require(id, context);
    const given = new Set(report.filters?.map((filter) => filter.id));
    const set = Object.fromEntries(Object.entries(filters).filter(([filter]) => given.has(filter)));
    for (const { id: filter, initial } of report.filters ?? []) if (initial) set[filter] ??= initial;
    const now: ReportAsk = { from, to, filters: set };
    const other = compare && report.time !== 'now' ? { ...now, ...compare } : undefined;
    return { report, columns: this.reports.columns(report, context), now, other };
  }
}

function partner(report: Report, row: string, now: ReportAsk, other: ReportAsk): string | undefined {
  return report.counterpart ? report.counterpart(row, now, other) : row;
}

function keep(cells: Cells, columns: readonly ReportColumn[]): Record<string, Cells[string]> {
  return Object.fromEntries(columns.map(({ id }) => [id, cells[id] ?? null]));
}

function unknownColumn(report: Report, column: string): Fault {
  return new Fault({ code: 'unknown-column', message: t('unknownColumn', { column, report: report.title }) });
}
