import { type Client, createClient, isRefusal, newId } from '@counterpart/sdk';
import { salesContract } from '@counterpart/sales/api';
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCounterpart, startTill, temporaryFolder } from '../browser/harness/index.ts';
import { ownerSession } from './owner-session.ts';

/** Short in CI; `COUNTERPART_LONG=1` kills more often. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const KILLS = LONG ? 200 : 6;

test(
  `kill -9 at random moments of selling, ${KILLS} times: the cart is back or the sale is there, never both`,
  async () => {
    const data = temporaryFolder();
    const shown = new Set<string>();
    await stockUp(data, 'HOU-11');
    /** Nothing in between: either the lines of a cart that is not posted, or the receipt of one that is. */
    const look = ({ lines, receipt }: Cart) => {
      if (lines.length > 0) expect(receipt).toBeNull();
      if (receipt) shown.add(receipt.id);
    };
    for (let round = 0; round < KILLS; round++) {
      const till = await startTill({ data, demo: true, command: 'serve' });
      onTestFinished(() => till.kill());
      const session = await ownerSession(data, till);
      const sales = createClient(salesContract, session.call);
      look(await sales.cart());
      await sales.newSale({});
      await sales.clearCart({});

      const died = new Promise<void>((resolve) => till.process.once('exit', () => resolve()));
      const sellUntilItDies = async () => {
        for (let count = 0; ; count++) {
          await sell(sales, shown);
          // From the first sale of the round on, the power may go at any moment.
          if (count === 0) setTimeout(() => void till.kill(), Math.random() * 300);
        }
      };
      await Promise.race([sellUntilItDies(), died]);
      session.dispose();
    }
    const cart = await runCounterpart(['call', 'sales.cart', `--data=${data}`]);
    look(cart.json<Cart>());

    expect(await runCounterpart(['verify', `--data=${data}`])).toMatchObject({ code: 0, stdout: '[]\n' });
    const books = new Sqlite(join(data, 'shop.db'), { readonly: true });
    const posted = books.prepare('select id from sales_document').pluck().all() as string[];
    books.close();
    // Every sale that a cashier was told of is there, and none that no cashier was ever told of.
    expect(shown.size).toBeGreaterThanOrEqual(KILLS);
    expect(posted.toSorted()).toEqual([...shown].toSorted());
  },
  LONG ? 1_800_000 : 120_000,
);

type Cart = Awaited<ReturnType<Client<(typeof salesContract)['methods']>['cart']>>;

/** Makes the sample shop and puts more of a product on its shelf than a test can sell. */
async function stockUp(data: string, code: string): Promise<void> {
  const till = await startTill({ data, demo: true, command: 'serve' });
  const call = async (method: string, input: object) => {
    const ran = await runCounterpart(['call', method, JSON.stringify(input), `--data=${data}`]);
    expect(ran, ran.stderr).toMatchObject({ code: 0 });
    return ran.json<{ ref: string }>();
  };
  const { ref: product } = await call('sales.resolve', { code });
  const by = { kind: 'counted', quantity_milli: 1_000_000_000 };
  await call('inventory.adjustStock', { product, by, reason: 'count' });
  await till.stop();
}

/** One sale of an open item and a product; what the till shows as sold goes to `shown`. */
async function sell(sales: Client<(typeof salesContract)['methods']>, shown: Set<string>): Promise<void> {
  await sales.addOpenItem({ name: `Item ${newId()}`, unitPrice_minor: 150 });
  const scanned = await sales.scan({ code: 'HOU-11' });
  if (isRefusal(scanned)) throw new Error(scanned.message);
  const paid = await sales.takePayment({
    payments: [{ method: 'cash', tendered_minor: scanned.total_minor }],
    total_minor: scanned.total_minor,
  });
  if (isRefusal(paid)) throw new Error(paid.message);
  shown.add(paid.receipt!.id);
  await sales.newSale({});
}
