import { must } from '../bench-shop.ts';
import type { Figure } from '../figure.ts';
import { type LongSeller, openLongSeller } from '../million-lines.ts';
import { list, median, percentile } from '../statistics.ts';

const RUNS = 5;
const DASHBOARDS = 30;
const ROUNDS = 5;
const SALES_A_ROUND = 200;
const PAUSE_MS = 10;

interface ReportInfo {
  readonly id: string;
  readonly time: string;
}

export const reports1m: Figure = {
  id: 'report-1m-p95-ms',
  unit: 'ms',
  title:
    'Totals and the first rows of each report over five years and a million lines; p95 of each, the worst report',
  goal: { atMost: 1000 },
  measure: () =>
    withLongSeller(async ({ session, from, to }) => {
      const reports = (await session.call('reports.reports', {})) as ReportInfo[];
      const worst: { id: string; ms: number }[] = [];
      for (const { id, time } of reports) {
        const period = time === 'period' ? { from, to } : { from: to, to };
        const waits: number[] = [];
        for (let run = 0; run < RUNS; run++) {
          waits.push(
            await timed(() =>
              Promise.all([
                session.call('reports.totals', { report: id, ...period }),
                session.call('reports.rows', { report: id, ...period, limit: 50 }),
              ]),
            ),
          );
        }
        worst.push({ id, ms: percentile(waits, 0.95) });
      }
      worst.sort((a, b) => b.ms - a.ms);
      const note = `${reports.length} reports, ${RUNS} times each; ${worst
        .slice(0, 5)
        .map(({ id, ms }) => `${id} ${ms.toFixed(0)}`)
        .join(', ')}; median report ${median(worst.map(({ ms }) => ms)).toFixed(0)} ms`;
      return { value: worst[0]!.ms, note };
    }),
};

export const dashboardDay: Figure = {
  id: 'dashboard-day-p95-ms',
  unit: 'ms',
  title: 'Every tile of the dashboard on the day, asked at once; p95',
  goal: { atMost: 300 },
  measure: () =>
    withLongSeller(async ({ session, to }) => {
      const tiles = (await session.call('reports.tiles', {})) as { id: string }[];
      const waits: number[] = [];
      for (let run = 0; run <= DASHBOARDS; run++) {
        const ms = await timed(() =>
          Promise.all(tiles.map(({ id }) => session.call('reports.tile', { tile: id, today: to }))),
        );
        if (run > 0) waits.push(ms);
      }
      return {
        value: percentile(waits, 0.95),
        note: `${tiles.length} tiles, ${DASHBOARDS} times over RPC; p50 ${percentile(waits, 0.5).toFixed(0)} ms`,
      };
    }),
};

export const saleDuringReport: Figure = {
  id: 'sale-during-report-p99-ratio',
  unit: '×',
  title: 'A sale while reports over a million lines run one after the other, against the quiet shop; p99',
  goal: { atMost: 1.25 },
  measure: () =>
    withLongSeller(async (shop) => {
      const ratios: number[] = [];
      let reports = 0;
      const [quiet, busy]: [number[], number[]] = [[], []];
      for (let round = 0; round <= ROUNDS; round++) {
        const alone = percentile(await sell(shop), 0.99);
        const report = reportOver(shop);
        const beside = percentile(await sell(shop), 0.99);
        reports += await report.stop();
        // The first round reads the file into the system's cache.
        if (round === 0) continue;
        quiet.push(alone);
        busy.push(beside);
        ratios.push(beside / alone);
      }
      return {
        value: median(ratios),
        note: `${reports} reports, ${SALES_A_ROUND} sales a round; p99 quiet ${list(quiet)} ms, beside ${list(busy)} ms`,
      };
    }),
};

async function withLongSeller<T>(work: (shop: LongSeller) => Promise<T>): Promise<T> {
  const shop = await openLongSeller();
  try {
    return await work(shop);
  } finally {
    await shop.close();
  }
}

/** What was sold next, over all rounds: nothing runs out. */
let next = 0;

async function sell({ session }: LongSeller): Promise<number[]> {
  const waits: number[] = [];
  while (waits.length < SALES_A_ROUND) {
    const code = `B${String(1000 + (next++ % 3000)).padStart(6, '0')}`;
    const found = (await session.call('sales.resolve', { code })) as { onHand_milli: number | null } | null;
    if (!found || (found.onHand_milli ?? 0) < 3000) continue;
    const sale = {
      lines: [{ code }, { code }, { code }],
      payments: [{ method: 'cash', tendered_minor: 10_000_000 }],
    };
    waits.push(await timed(() => must(session.call('sales.postSale', sale))));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return waits;
}

/** Each receipt of five years, by its total, again and again: what no sum helps with. */
function reportOver({ session, from, to }: LongSeller) {
  const until = new AbortController();
  let asked = 0;
  const done = (async () => {
    while (!until.signal.aborted) {
      // Another day each time, so that no answer is one that was there.
      const begun = `${from.slice(0, 8)}${String(1 + (asked++ % 28)).padStart(2, '0')}`;
      const sort = { column: 'total_minor', descending: true };
      await session.call('reports.rows', { report: 'sales.receipts', from: begun, to, sort, limit: 50 });
    }
  })();
  return {
    async stop() {
      until.abort();
      await done;
      return asked;
    },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
