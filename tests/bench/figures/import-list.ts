import { join } from 'node:path';
import { temporaryFolder } from '../bench-store.ts';
import { childAnswer } from '../child-answer.ts';
import type { Figure } from '../figure.ts';
import type { ImportMeasured } from '../import-process.ts';
import { list, median } from '../statistics.ts';

const ROUNDS = 5;
const ROWS = 100_000;
/** Five sales a second. */
const SALE_EVERY_MS = 200;

export const import100k: Figure = {
  id: 'import-100k-seconds',
  unit: 's',
  title: 'A CSV file of 100 000 products into an empty shop',
  goal: { atMost: 20 },
  async measure() {
    const alone: ImportMeasured[] = [];
    const selling: ImportMeasured[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      alone.push(await take(0));
      selling.push(await take(SALE_EVERY_MS));
    }
    const seconds = alone.map((each) => each.seconds);
    const ratios = selling.map(({ sales }) => sales!.duringP99 / sales!.quietP99);
    const middle = (of: (each: ImportMeasured) => number, runs = alone) => median(runs.map(of));
    return {
      value: median(seconds),
      note: [
        `runs ${list(seconds)}`,
        `CPU ${middle((each) => each.cpuSeconds).toFixed(1)} s`,
        `at most ${middle((each) => each.peakRss_mb).toFixed(0)} MB`,
        `with five sales a second ${middle((each) => each.seconds, selling).toFixed(1)} s, a sale's p99 ${middle((each) => each.sales!.duringP99, selling).toFixed(1)} ms, ${median(ratios).toFixed(1)} times that of the quiet shop (${list(ratios)})`,
      ].join('; '),
    };
  },
};

async function take(saleEvery_ms: number): Promise<ImportMeasured> {
  const folder = await temporaryFolder();
  try {
    const script = join(import.meta.dirname, '..', 'import-process.ts');
    return await childAnswer<ImportMeasured>(script, [folder.path, String(ROWS), String(saleEvery_ms)]);
  } finally {
    await folder.remove();
  }
}
