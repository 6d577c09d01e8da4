import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launchBrowser } from '../../browser/harness/launch-browser.ts';
import { startTill } from '../../browser/harness/start-till.ts';
import type { Session } from '@counterpart/sdk';
import type { Product, SavedProduct } from '../../../plugins/inventory/api/index.ts';
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
  /** Between two changes; with some chance in it, so that they do not keep step with the monitor. */
  readonly pause_ms: () => number;
}

interface Delays {
  readonly inDocument: number[];
  readonly firstFrame: number[];
  readonly painted: number[];
}

/** Ms from the time stamp of each change of a price (as its transaction begins) to its place on a product list. */
async function paintDelays({ otherProcess, samples, pause_ms }: Setting): Promise<Delays> {
  const folder = await temporaryFolder();
  const posting = await startTill({ data: join(folder.path, 'one'), demo: true });
  const other = otherProcess
    ? await startTill({ data: join(folder.path, 'two'), shop: join(folder.path, 'one', 'shop.db') })
    : undefined;
  const browser = await launchBrowser();
  const delays: Delays = { inDocument: [], firstFrame: [], painted: [] };
  try {
    const session = await tillSession(posting, '1111');
    const page = await openProducts(browser, other ?? posting);
    let product = await batteries(session);
    for (let sample = 0; sample < samples; sample++) {
      await pause(pause_ms());
      const { seen } = await nextPaint(page, product.name);
      product = await priced(session, product, product.price_minor + 1);
      const at = product.updated_at;
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

async function batteries(session: Session): Promise<Product> {
  const found = await must<{ products: { id: string }[] }>(
    session.call('inventory.products', { term: 'AA batteries' }),
  );
  return must<Product>(session.call('inventory.product', { id: found.products[0]!.id }));
}

async function priced(
  session: Session,
  { id, revision, name }: Product,
  price_minor: number,
): Promise<Product> {
  const input = { id, revision, name, price_minor };
  return (await must<SavedProduct>(session.call('inventory.saveProduct', input))).product;
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
  return `${painted.length} changes of a price; in the document ${both(inDocument)}; in its first frame ${both(firstFrame)}; painted ${both(painted)}, of which two frames at 60 Hz are 17 to 33 ms`;
}
