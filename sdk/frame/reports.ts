import { definePoint } from '../points/point.ts';
import type {
  Cell,
  Cells,
  ReportChart,
  ReportColumn,
  ReportFilter,
  ReportFilters,
  ReportOption,
  ReportRow,
  ReportSort,
  ReportTime,
} from './report-data.ts';

/** What a report is asked for. Business dates, both included: the same for a report at a date, today for one of now. */
export interface ReportAsk {
  readonly from: string;
  readonly to: string;
  /** Only declared ones, each as it was chosen. */
  readonly filters: ReportFilters;
}

export interface ReportWindow {
  readonly sort: ReportSort;
  readonly offset: number;
  readonly limit: number;
  /** Only these of the rows, whatever the others are: to compare them with another period. */
  readonly only?: readonly string[];
}

export interface ReportPage {
  readonly rows: readonly ReportRow[];
  /** How many rows there are. */
  readonly total: number;
}

/** A place on the axis of a chart: the id that a row there has, and what is read below it. */
export interface AxisPlace {
  readonly id: string;
  readonly label: Cell;
}

/**
 * A table of figures about the tables of the module that offers it. Everything is asked inside a heavy query: statements
 * run in the read worker, one after the other, and one that nobody waits for any more is not run, or is ended while it
 * runs.
 */
export interface Report {
  /** `<plugin>.<id>` is what others call it. */
  readonly id: string;
  readonly title: string;
  /** What it says, in a sentence. */
  readonly description: string;
  readonly permission: string;
  readonly time: ReportTime;
  readonly columns: readonly ReportColumn[];
  /** How it is sorted at first. */
  readonly sort: ReportSort;
  readonly filters?: readonly ReportFilter[];
  readonly chart?: ReportChart;
  /** What can be chosen in a filter of kind `choice`. */
  options?(filter: string): Promise<readonly ReportOption[]>;
  /** Sorted and cut in SQL. */
  rows(ask: ReportAsk, window: ReportWindow): Promise<ReportPage>;
  /** Every summed column, and what follows from sums (a share, an average). */
  totals(ask: ReportAsk): Promise<Cells>;
  /**
   * Of a chart over time: what stands along its axis, in its order, whether there are figures of it or not. `found` are
   * the ids of the rows that there are. A day on which nothing happened is then seen as one.
   */
  axis?(ask: ReportAsk, found: readonly string[]): readonly AxisPlace[];
  /** Which row says in another period what this one says in its own; the row of the same id unless told. */
  counterpart?(row: string, ask: ReportAsk, other: ReportAsk): string | undefined;
}

/** The reports of a module, which read only its own tables and what others publish. Its title is their heading. */
export interface ReportSource {
  /** Where its heading stands, small first. The first report of a period over time is what people see first. */
  readonly order: number;
  readonly reports: readonly Report[];
}

/** Who has figures to report. */
export const Reports = definePoint<{ node: ReportSource }>('frame.reports/v1');
