import {
  createLive,
  createWindowedRows,
  type Live,
  useClient,
  type WindowedRows,
} from '@counterpart/sdk/view';
import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js';
import { type ComparedRow, type ReportInfo, type ReportQuestion, reportsContract } from '../../api/index.ts';
import type { DateRange } from '../period/period.ts';
import { comparedWith, rangeFor, type ReportState } from './report-state.ts';

export interface RunningReport {
  readonly info: ReportInfo;
  readonly range: Accessor<DateRange>;
  readonly earlier: Accessor<DateRange | null>;
  readonly question: Accessor<ReportQuestion>;
  readonly rows: WindowedRows<ComparedRow>;
  readonly totals: Live<TotalsOf>;
  readonly drawn: Live<{ readonly rows: readonly ComparedRow[] }>;
  /** How much of what was asked has been answered, 0 to 1; undefined when all of it is. */
  readonly progress: Accessor<number | undefined>;
  readonly stopped: Accessor<boolean>;
  stop(): void;
  goOn(): void;
}

type Client = ReturnType<typeof useClient<(typeof reportsContract)['methods']>>;
type TotalsOf = Awaited<ReturnType<Client['totals']>>;

/** A report that is worked out: its page in sight, totals and what is drawn, all of them live. */
export function createReport(
  info: ReportInfo,
  state: Accessor<ReportState>,
  today: Accessor<string>,
): RunningReport {
  const reports = useClient(reportsContract);
  const [stopped, setStopped] = createSignal(false);
  const range = createMemo(() => rangeFor(state(), info.time, today()));
  const earlier = createMemo(() => comparedWith(state(), range(), info.time));
  const question = createMemo<ReportQuestion>(() => ({
    report: info.id,
    ...range(),
    filters: { ...state().filters },
    compare: earlier(),
  }));
  // Somebody who asks anew wants an answer.
  createEffect(on(question, () => setStopped(false), { defer: true }));
  const sort = () => state().sort ?? null;
  const rows = createWindowedRows(
    (window) => reports.rows({ ...question(), sort: sort(), ...window }),
    (page) => page.rows,
    { paused: stopped },
  );
  const totals = createLive(() => (stopped() ? undefined : reports.totals(question())));
  const drawn = createLive(() => (!info.chart || stopped() ? undefined : reports.drawn(question())));
  const parts = () => [rows.counted.loading, totals.loading, ...(info.chart ? [drawn.loading] : [])];
  const progress = () => {
    const all = parts();
    const open = all.filter(Boolean).length;
    return open === 0 || stopped() ? undefined : 1 - open / all.length;
  };
  return {
    info,
    range,
    earlier,
    question,
    rows,
    totals,
    drawn,
    progress,
    stopped,
    stop: () => setStopped(true),
    goOn: () => setStopped(false),
  };
}
