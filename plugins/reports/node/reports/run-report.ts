import { inject, injectable } from 'inversify';
import {
  type AxisPlace,
  type CallContext,
  type Cells,
  Fault,
  type Report,
  type ReportAsk,
  type ReportColumn,
  type ReportRow,
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
    const asked = this.#asked(question, context);
    const { report, columns, now } = asked;
    const sort = question.sort ?? report.sort;
    if (!columns.some(({ id }) => id === sort.column)) throw unknownColumn(report, sort.column);
    const { offset, limit } = question;
    const { rows, total } = await report.rows(now, { sort, offset, limit });
    const earlier = await earlierOf(
      asked,
      rows.map(({ id }) => id),
    );
    return { rows: rows.map((row) => compared(row, asked, earlier)), total };
  }

  async drawn(question: ReportQuestion, context: CallContext) {
    const asked = this.#asked(question, context);
    const { report, columns, now } = asked;
    const { chart } = report;
    if (!chart || !columns.some(({ id }) => id === chart.sort.column)) return { rows: [] };
    const overTime = chart.kind === 'time';
    const sort = overTime ? { ...chart.sort, descending: true } : chart.sort;
    const page = await report.rows(now, { sort, offset: 0, limit: chart.most });
    const found = overTime ? page.rows.toReversed() : page.rows;
    const ids = found.map(({ id }) => id);
    const places = report.axis?.(now, ids).slice(-chart.most);
    const rows = places ? alongAxis(places, found, report) : found;
    const earlier = await earlierOf(
      asked,
      rows.map(({ id }) => id),
    );
    // Where nothing ever happened there is nothing to draw.
    if (ids.length === 0 && earlier.size === 0) return { rows: [] };
    return { rows: rows.map((row) => compared(row, asked, earlier)) };
  }

  async totals(question: ReportQuestion, context: CallContext) {
    const { report, columns, now, other } = this.#asked(question, context);
    const totals = keep(await report.totals(now), columns);
    return { totals, earlier: other ? keep(await report.totals(other), columns) : null };
  }

  #asked({ report: id, from, to, filters, compare }: ReportQuestion, context: CallContext): Asked {
    const report = this.reports.require(id, context);
    const given = new Set(report.filters?.map((filter) => filter.id));
    const set = Object.fromEntries(Object.entries(filters).filter(([filter]) => given.has(filter)));
    for (const { id: filter, initial } of report.filters ?? []) if (initial) set[filter] ??= initial;
    const now: ReportAsk = { from, to, filters: set };
    const other = compare && report.time !== 'now' ? { ...now, ...compare } : undefined;
    return { report, columns: this.reports.columns(report, context), now, other };
  }
}

interface Asked {
  readonly report: Report;
  /** As far as the person may see them. */
  readonly columns: readonly ReportColumn[];
  readonly now: ReportAsk;
  /** The period that it is compared with. */
  readonly other: ReportAsk | undefined;
}

/** The rows of the other period, by the ids of those of this one. */
async function earlierOf(
  { report, now, other }: Asked,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReportRow>> {
  if (!other) return new Map();
  const partners = ids.map((id) => (report.counterpart ? report.counterpart(id, now, other) : id));
  const only = [...new Set(partners)].filter((id) => id !== undefined);
  if (only.length === 0) return new Map();
  const { rows } = await report.rows(other, { sort: report.sort, offset: 0, limit: only.length, only });
  const found = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    ids.flatMap((id, place): [string, ReportRow][] => {
      const row = found.get(partners[place] ?? '');
      return row ? [[id, row]] : [];
    }),
  );
}

function compared(row: ReportRow, { columns }: Asked, earlier: ReadonlyMap<string, ReportRow>) {
  const before = earlier.get(row.id);
  return { ...row, cells: keep(row.cells, columns), earlier: before ? keep(before.cells, columns) : null };
}

/** Sums of nothing are nothing; an average of nothing is not known. */
function alongAxis(
  places: readonly AxisPlace[],
  found: readonly ReportRow[],
  { chart, columns }: Report,
): ReportRow[] {
  const rows = new Map(found.map((row) => [row.id, row]));
  const sums = Object.fromEntries(columns.filter(({ summed }) => summed).map(({ id }) => [id, 0]));
  return places.map(({ id, label }) => rows.get(id) ?? { id, cells: { ...sums, [chart!.label]: label } });
}

function keep(cells: Cells, columns: readonly ReportColumn[]): Record<string, Cells[string]> {
  return Object.fromEntries(columns.map(({ id }) => [id, cells[id] ?? null]));
}

function unknownColumn(report: Report, column: string): Fault {
  return new Fault({ code: 'unknown-column', message: t('unknownColumn', { column, report: report.title }) });
}
