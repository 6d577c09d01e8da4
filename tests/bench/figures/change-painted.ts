import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launchBrowser } from '../../browser/harness/launch-browser.ts';
import { startTill } from '../../browser/harness/start-till.ts';
import { must } from '../bench-shop.ts';
import { temporaryFolder } from '../bench-store.ts';
import type { Figure } from '../figure.ts';
import { percentile } from '../statistics.ts';
import { tillSession } from '../till-session.ts';
import { nextPaint, openProducts } from '../watched-till.ts';

interface Setting {
  /** Whether the screen that is watched belongs to another process than the one that posts. */
  readonly otherProcess: boolean;
  readonly samples: number;
  /** Between two sales; with some chance in it, so that they do not keep step with the monitor. */
  readonly pause_ms: () => number;
}

interface Delays {
  readonly inDocument: number[];
  readonly firstFrame: number[];
  readonly painted: number[];
}

/** Ms from the time stamp of each posting (a little before its commit) to its place on a product list. */
async function paintDelays({ otherProcess, samples, pause_ms }: Setting): Promise<Delays> {
  const folder = await temporaryFolder();
  const posting = await startTill({ data: join(folder.path, 'one'), demo: true });
  const other = otherProcess
    ? await startTill({ data: join(folder.path, 'two'), shop: join(folder.path, 'one', 'shop.db') })
    : undefined;
  const browser = await launchBrowser();
  const delays: Delays = { inDocument: [], firstFrame: [], painted: [] };
  try {
    const session = await tillSession(posting, '3333');
    const page = await openProducts(browser, other ?? posting);
    const lines = [{ code: 'HOU-22', quantity_milli: 1000 }];
    for (let sample = 0; sample < samples; sample++) {
      await pause(pause_ms());
      const { seen } = await nextPaint(page, 'AA batteries');
      const payments = [{ method: 'cash', tendered_minor: 480 }];
      const { at } = await must<{ at: number }>(session.call('sales.postSale', { lines, payments }));
      const { inDocument, firstFrame, painted } = await seen;
      delays.inDocument.push(inDocument - at);
      delays.firstFrame.push(firstFrame - at);
      delays.painted.push(painted - at);
    }
    session.dispose();
  } finally {
    await browser.close();
    await other?.stop();
    await posting.stop();
    await folder.remove();
  }
  return delays;
}

export const changeSameProcess: Figure = {
  id: 'change-same-process-ms',
  unit: 'ms',
  title: 'A commit to another view of the same host painted, quiet shop; median',
  goal: { atMost: 16 },
  async measure() {
    const delays = await paintDelays({
      otherProcess: false,
      samples: 21,
      pause_ms: () => 400 + Math.random() * 200,
    });
    return { value: percentile(delays.painted, 0.5), note: noteOf(delays) };
  },
};

export const changeOtherProcess: Figure = {
  id: 'change-other-process-ms',
  unit: 'ms',
  title: 'A commit in one host to the workbench of another on the same file painted, busy interval; p95',
  goal: { atMost: 250 },
  async measure() {
    const delays = await paintDelays({
      otherProcess: true,
      samples: 41,
      pause_ms: () => 200 + Math.random() * 400,
    });
    return { value: percentile(delays.painted, 0.95), note: noteOf(delays) };
  },
};

/**
 * Painted is the second frame after, as the design has it: on a screen that shows 60 a second the two take 17 to 33 ms,
 * more than the goal allows for the whole. So the note tells as well when the change was in the document, and when the
 * first frame was made that has it, which is the one that people see.
 */
function noteOf({ inDocument, firstFrame, painted }: Delays): string {
  const both = (values: readonly number[]) =>
    `median ${percentile(values, 0.5).toFixed(1)}, p95 ${percentile(values, 0.95).toFixed(1)}`;
  return `${painted.length} sales; in the document ${both(inDocument)}; in its first frame ${both(firstFrame)}; painted ${both(painted)}, of which two frames at 60 Hz are 17 to 33 ms`;
}
