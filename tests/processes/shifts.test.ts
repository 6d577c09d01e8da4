import { createClient, isRefusal, type Refusal } from '@counterpart/sdk';
import { salesContract, type Shift, type ZReport } from '@counterpart/sales/api';
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCounterpart, startTill, temporaryFolder } from '../browser/harness/index.ts';
import { ownerSession } from './owner-session.ts';

/** Short in CI; `COUNTERPART_LONG=1` closes more shifts. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const SHIFTS = LONG ? 60 : 5;

test(
  `${SHIFTS} shifts are closed from another process while their till sells: each sale in exactly one Z or in none`,
  async () => {
    const folder = temporaryFolder();
    const data = [join(folder, 'one'), join(folder, 'two')] as const;
    const shop = join(data[0], 'shop.db');
    const tills = [
      await startTill({ data: data[0], demo: true, command: 'serve' }),
      await startTill({ data: data[1], shop, command: 'serve' }),
    ];
    const sessions = [await ownerSession(data[0], tills[0]!), await ownerSession(data[1], tills[1]!)];
    const [seller, closer] = sessions.map((session) => createClient(salesContract, session.call));
    onTestFinished(async () => {
      for (const session of sessions) session.dispose();
      for (const till of tills) await till.kill();
    });

    const sold: string[] = [];
    const closing = new AbortController();
    const sell = async () => {
      while (!closing.signal.aborted) {
        const lines = [{ name: 'Item', unitPrice_minor: 100 }];
        const receipt = await seller!.postSale({
          lines,
          payments: [{ method: 'cash', tendered_minor: 100 }],
        });
        sold.push(accepted(receipt).id);
        // A cashier is not done before the next customer comes; the count and the closing need a gap to get in.
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
      }
    };
    const selling = Promise.all([sell(), sell()]);
    const zs: ZReport[] = [];
    const refusals = new Set<string>();
    while (zs.length < SHIFTS) {
      const { id } = accepted(await seller!.openShift({ float: { sum_minor: 0 } }));
      zs.push(await closeFromBoth(id));
    }
    closing.abort();
    await selling;

    /** Both tills count on the other's heels and close by the same count at once, until one gets through. */
    async function closeFromBoth(shift: Shift['id']): Promise<ZReport> {
      for (;;) {
        const count = accepted(await closer!.countShift({ shift, cash: { sum_minor: 0 } }));
        const input = { shift, count: count.id, reason: 'Nobody counted' };
        const outcomes = await Promise.all([closer!.closeShift(input), seller!.closeShift(input)]);
        const closed = outcomes.flatMap((outcome) => (isRefusal(outcome) ? [] : [outcome]));
        for (const outcome of outcomes) if (isRefusal(outcome)) refusals.add(outcome.refused);
        expect(closed.length).toBeLessThanOrEqual(1);
        if (closed[0]) return closed[0];
      }
    }

    expect([...refusals].filter((code) => !['shift-closed', 'count-outdated'].includes(code))).toEqual([]);
    expect(refusals).toContain('shift-closed');
    expect(zs.map(({ number }) => number)).toEqual(zs.map((_, index) => index + 1));
    expect(zs.slice(1).map(({ previous }) => previous)).toEqual(zs.slice(0, -1).map(({ seal }) => seal));
    expect(await runCounterpart(['verify', `--data=${data[1]}`])).toMatchObject({ code: 0, stdout: '[]\n' });

    const books = new Sqlite(shop, { readonly: true });
    const documents = books.prepare('select id, shift from sales_document').all() as {
      id: string;
      shift: string | null;
    }[];
    books.close();
    expect(documents.map(({ id }) => id).toSorted()).toEqual(sold.toSorted());
    for (const { shift, figures } of zs) {
      expect(figures.documentCount).toBe(documents.filter((document) => document.shift === shift).length);
    }
    expect(new Set(documents.map(({ shift }) => shift)).size).toBeGreaterThan(1);
  },
  LONG ? 600_000 : 120_000,
);

function accepted<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`${result.refused}: ${result.message}`);
  return result;
}
