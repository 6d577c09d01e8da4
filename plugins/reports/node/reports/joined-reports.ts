import { inject, injectable } from 'inversify';
import { type CallContext, Fault, type Report, type ReportColumn, Reports } from '@counterpart/sdk';
import { Points, Rights } from '@counterpart/sdk/node';
import type { ReportInfo } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** A report with the name that the shop knows it by. */
export interface JoinedReport {
  readonly id: string;
  readonly group: string;
  readonly report: Report;
}

/** The reports of all modules, as far as somebody may see them. */
@injectable()
export class JoinedReports {
  constructor(
    @inject(Points) private readonly points: Points,
    @inject(Rights) private readonly rights: Rights,
  ) {}

  list(context: CallContext): Promise<ReportInfo[]> {
    return Promise.all(
      this.#all()
        .filter(({ report }) => this.rights.may(context, report.permission))
        .map((joined) => this.#info(joined, context)),
    );
  }

  /** Throws when there is no such report, or not for this person. */
  require(id: string, context: CallContext): Report {
    const found = this.#all().find((joined) => joined.id === id);
    if (!found) throw new Fault({ code: 'unknown-report', message: t('unknownReport', { id }) });
    this.rights.require(context, found.report.permission);
    return found.report;
  }

  /** Those that the person may see. */
  columns({ columns }: Report, context: CallContext): readonly ReportColumn[] {
    return columns.filter(({ permission }) => !permission || this.rights.may(context, permission));
  }

  async #info({ id, group, report }: JoinedReport, context: CallContext): Promise<ReportInfo> {
    const columns = this.columns(report, context);
    const seen = new Set(columns.map((column) => column.id));
    const { title, description, time, sort, chart, filters = [] } = report;
    const series = chart?.series.filter((column) => seen.has(column)) ?? [];
    return {
      id,
      title,
      description,
      group,
      time,
      columns: columns.map((column) => ({ ...column, summed: column.summed ?? false })),
      sort,
      filters: await Promise.all(
        filters.map(async (filter) => ({
          ...filter,
          options: filter.kind === 'choice' ? [...((await report.options?.(filter.id)) ?? [])] : [],
        })),
      ),
      chart: chart && series.length > 0 && seen.has(chart.sort.column) ? { ...chart, series } : null,
    };
  }

  #all(): JoinedReport[] {
    return this.points
      .all(Reports)
      .toSorted((a, b) => a.value.order - b.value.order || a.title.localeCompare(b.title))
      .flatMap(({ plugin, title, value }) =>
        value.reports.map((report) => ({ id: `${plugin}.${report.id}`, group: title, report })),
      );
  }
}
