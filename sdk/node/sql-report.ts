import type {
  Cell,
  Cells,
  Report,
  ReportAsk,
  ReportLink,
  ReportPage,
  ReportRow,
  ReportWindow,
} from '../frame/index.ts';
import type { Reader } from './database.ts';
import { type Sql, sql } from './sql.ts';

/** A report whose rows are one statement: sorting, cutting, counting and summing are worked out from it. */
export interface SqlReport extends Omit<Report, 'rows' | 'totals'> {
  /** Selects `id` and a column for each of `columns` that is not derived; each id once. */
  source(ask: ReportAsk): Sql | Promise<Sql>;
  /** Columns that follow from others of the same row, and in the totals from their sums: shares, averages. */
  readonly derived?: Readonly<Record<string, Sql>>;
  /** What people read in the place of a value that it is sorted by. */
  readonly shown?: Readonly<Record<string, (value: Cell) => Cell>>;
  /** What a row is made of; it sees what `source` selected. */
  link?(row: Cells & { readonly id: string }, ask: ReportAsk): ReportLink | undefined;
}

type SelectedRow = Cells & { readonly id: string; readonly row_count: number };

export function sqlReport(reader: Reader, report: SqlReport): Report {
  const { source: _source, derived: _derived, shown: _shown, link: _link, ...described } = report;
  return {
    ...described,
    rows: (ask, window) => rows(reader, report, ask, window),
    totals: (ask) => totals(reader, report, ask),
  };
}

async function rows(
  reader: Reader,
  report: SqlReport,
  ask: ReportAsk,
  window: ReportWindow,
): Promise<ReportPage> {
  const { sort, offset, limit, only } = window;
  if (only?.length === 0) return { rows: [], total: 0 };
  const direction = sort.descending ? sql`desc` : sql`asc`;
  const chosen = only ? sql`where id in (${sql.list(only)})` : sql.empty;
  const all = sql`select *${derived(report)} from (${await report.source(ask)})`;
  const found = await reader.all<SelectedRow>(sql`
    select *, count(*) over () as row_count from (${all}) ${chosen}
    order by ${sql.name(sort.column)} ${direction}, id limit ${limit} offset ${offset}`);
  // Beyond the last row there is none to say how many there are.
  const counted =
    found[0] ??
    (offset > 0 ? await reader.get<SelectedRow>(sql`select count(*) as row_count from (${all})`) : undefined);
  return { rows: found.map((row) => toRow(report, row, ask)), total: counted?.row_count ?? 0 };
}

async function totals(reader: Reader, report: SqlReport, ask: ReportAsk): Promise<Cells> {
  const summed = report.columns.filter((column) => column.summed).map(({ id }) => sql.name(id));
  if (summed.length === 0) return {};
  const sums = summed.map((column) => sql`coalesce(sum(${column}), 0) as ${column}`);
  const found = await reader.get<Cells>(sql`
    select *${derived(report)} from (select ${sql.join(sums)} from (${await report.source(ask)}))`);
  return found ?? {};
}

function derived({ derived: columns = {} }: SqlReport): Sql {
  const parts = Object.entries(columns).map(([id, expression]) => sql`, ${expression} as ${sql.name(id)}`);
  return sql.join(parts, sql.empty);
}

function toRow(report: SqlReport, row: SelectedRow, ask: ReportAsk): ReportRow {
  const open = report.link?.(row, ask);
  const shown = (id: string) => report.shown?.[id]?.(row[id] ?? null) ?? row[id] ?? null;
  const cells = Object.fromEntries(report.columns.map(({ id }) => [id, shown(id)]));
  return { id: row.id, cells, ...(open && { open }) };
}
