import { type Client, createClient, isRefusal, type Refusal } from '@counterpart/sdk';
import { inventoryContract } from '@counterpart/inventory/api';
import { salesContract } from '@counterpart/sales/api';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCounterpart, type StartedTill, startTill, temporaryFolder } from '../browser/harness/index.ts';
import { ownerSession } from './owner-session.ts';

/** Short in CI; `COUNTERPART_LONG=1` counts more products, and kills more often. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const SELLERS = 3;
const PRODUCTS = LONG ? 400 : 60;
const KILLS = LONG ? 25 : 2;
/** What the shelves hold more or less than the books say: some was stolen, some never booked. */
const difference = (index: number) => (index % 7) - 3;
const STOCK = 1000;
const COUNTED_AT_ONCE = 50;

interface Till {
  readonly data: string;
  readonly process: StartedTill;
  readonly inventory: Client<(typeof inventoryContract)['methods']>;
  readonly sales: Client<(typeof salesContract)['methods']>;
}

async function openTill(data: string, shop: string | undefined): Promise<Till> {
  const process = await startTill({ data, command: 'serve', ...(shop && { shop }) });
  onTestFinished(() => process.kill());
  const session = await ownerSession(data, process);
  onTestFinished(() => session.dispose());
  return {
    data,
    process,
    inventory: createClient(inventoryContract, session.call),
    sales: createClient(salesContract, session.call),
  };
}

function accepted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.message}`);
  return answer;
}

interface Goods {
  readonly id: string;
  readonly code: string;
}

/** A shop with goods on its shelves, the till that keeps it, and three that sell. */
async function openShop(): Promise<{ shop: string; counter: Till; sellers: Till[]; goods: Goods[] }> {
  const data = temporaryFolder();
  const setUp = { name: 'Wharf', currency: 'GBP', ownerName: 'Ada', pin: '4711' };
  expect((await runCounterpart(['call', 'shop.setUp', JSON.stringify(setUp), `--data=${data}`])).code).toBe(
    0,
  );
  const counter = await openTill(data, undefined);
  const goods: Goods[] = [];
  for (let index = 0; index < PRODUCTS; index++) {
    const code = `G-${index}`;
    const saved = await counter.inventory.saveProduct({
      name: `Goods ${index}`,
      codes: [code],
      price_minor: 100,
      openingStock_milli: STOCK * 1000,
    });
    goods.push({ id: accepted(saved).product.id, code });
  }
  const shop = join(data, 'shop.db');
  const sellers: Till[] = [];
  for (let index = 0; index < SELLERS; index++) sellers.push(await openTill(temporaryFolder(), shop));
  return { shop, counter, sellers, goods };
}

/** Sells one of anything, over and over, until it is told to stop; resolves to how many of which were sold. */
async function sell(
  { sales }: Till,
  goods: readonly Goods[],
  goesOn: () => boolean,
): Promise<Map<string, number>> {
  const sold = new Map<string, number>();
  while (goesOn()) {
    const { id, code } = goods[Math.floor(Math.random() * goods.length)]!;
    const lines = [{ code }];
    accepted(await sales.postSale({ lines, payments: [{ method: 'cash', tendered_minor: 100 }] }));
    sold.set(id, (sold.get(id) ?? 0) + 1);
  }
  return sold;
}

function piecesOf<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, piece) =>
    all.slice(piece * size, (piece + 1) * size),
  );
}

const soldOf = (all: readonly Map<string, number>[], id: string) =>
  all.reduce((sum, each) => sum + (each.get(id) ?? 0), 0);
const onHand = async ({ inventory }: Till, id: string) =>
  (await inventory.product({ id }))!.onHand_milli / 1000;

test(
  `three processes sell while a fourth counts ${PRODUCTS} products and posts: the shelves and the books agree`,
  { timeout: LONG ? 900_000 : 120_000 },
  async () => {
    const { counter, sellers, goods } = await openShop();
    let open = true;
    const selling = sellers.map((seller) => sell(seller, goods, () => open));
    const { inventory } = counter;
    const { id: take } = accepted(await inventory.openStockTake({ scope: { kind: 'whole' }, blind: false }));
    let again = 0;
    for (const [index, { id }] of goods.entries()) {
      // The shelf holds the books' figure and its difference. Whoever counts looks, says it, and looks again when
      // somebody bought one in between.
      for (;;) {
        const before = await onHand(counter, id);
        const quantity_milli = (before + difference(index)) * 1000;
        const line = accepted(
          await inventory.countProduct({ take, product: id, quantity_milli, how: 'set' }),
        );
        if (line.expected_milli === before * 1000) break;
        again += 1;
      }
    }
    accepted(await inventory.reviewStockTake({ take, uncounted: 'leave' }));
    const posted = accepted(await inventory.postStockTake({ take }));
    expect(posted.state).toBe('posted');
    open = false;
    const sold = await Promise.all(selling);
    const all = goods.map(({ id }) => soldOf(sold, id)).reduce((sum, each) => sum + each, 0);
    for (const each of sold) expect(each.size).toBeGreaterThan(0);
    for (const [index, { id }] of goods.entries())
      expect(await onHand(counter, id), goods[index]!.code).toBe(
        STOCK + difference(index) - soldOf(sold, id),
      );
    console.log(`${PRODUCTS} counted (${again} again), ${all} sold meanwhile by ${SELLERS} processes`);
    await Promise.all([counter, ...sellers].map(({ process }) => process.stop()));
    const verified = await runCounterpart(['verify', `--data=${counter.data}`]);
    expect(verified).toMatchObject({ code: 0, stdout: '[]\n' });
  },
);

test(
  `kill -9 while a stock take is posted, ${KILLS} times in the middle: it goes on where it was, every line once`,
  { timeout: LONG ? 1_800_000 : 120_000 },
  async () => {
    const { shop, counter, sellers, goods } = await openShop();
    const [watcher] = sellers as [Till, ...Till[]];
    let open = true;
    const selling = sellers.slice(1).map((seller) => sell(seller, goods, () => open));
    let [midway, rounds] = [0, 0];
    let posting = counter;
    const corrected = new Map<string, number>();
    for (; midway < KILLS && rounds < KILLS * 10; rounds++) {
      const { inventory } = watcher;
      const { id: take } = accepted(
        await inventory.openStockTake({ scope: { kind: 'whole' }, blind: false }),
      );
      const count = async (id: string, quantity_milli: number) => {
        const line = accepted(
          await inventory.countProduct({ take, product: id, quantity_milli, how: 'set' }),
        );
        corrected.set(id, (corrected.get(id) ?? 0) + line.variance_milli! / 1000);
      };
      // No window asks for everything at once: a till takes so many calls and not more.
      for (const some of piecesOf([...goods.entries()], COUNTED_AT_ONCE))
        await Promise.all(some.map(([index, { id }]) => count(id, 5_000_000 + index * 1000)));
      accepted(await inventory.reviewStockTake({ take, uncounted: 'leave' }));
      const answer = posting.inventory.postStockTake({ take }).catch(() => undefined);
      // Somebody sees that it has begun, and pulls the plug.
      while ((await inventory.stockTake({ take }))!.state === 'reviewed');
      await posting.process.kill();
      void answer;
      if ((await inventory.stockTake({ take }))!.state === 'posting') midway += 1;
      posting = await openTill(temporaryFolder(), shop);
      expect(accepted(await posting.inventory.postStockTake({ take })).state).toBe('posted');
    }
    open = false;
    const sold = await Promise.all(selling);
    expect(midway).toBe(KILLS);
    for (const { id, code } of goods)
      expect(await onHand(watcher, id), code).toBe(STOCK + corrected.get(id)! - soldOf(sold, id));
    console.log(`killed midway in ${midway} of ${rounds} rounds`);
    await Promise.all([posting, ...sellers].map(({ process }) => process.stop()));
    const verified = await runCounterpart(['verify', `--data=${watcher.data}`, `--shop=${shop}`]);
    expect(verified).toMatchObject({ code: 0, stdout: '[]\n' });
  },
);
