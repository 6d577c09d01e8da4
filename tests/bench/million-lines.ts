import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '@counterpart/host';
import type { Session } from '@counterpart/sdk';
import Sqlite from 'better-sqlite3';
import { generatedShop } from '../generated-shop/index.ts';
import { dateOf, openHost, PIN } from './bench-shop.ts';
import { temporaryFolder } from './bench-store.ts';
import { signedInSession } from './rpc-session.ts';

const LINES = 1_000_000;
const YEARS = 5;
const PRODUCTS = 5000;

export interface LongSeller {
  readonly host: Host;
  readonly session: Session;
  /** Business dates: the first that may have sales, and the last. */
  readonly from: string;
  readonly to: string;
  close(): Promise<void>;
}

let shop: Promise<{ readonly path: string }> | undefined;

/**
 * A host on a shop that has sold a million lines in five years, opened on a copy of its own. Whoever has generated one
 * before names its till's folder in COUNTERPART_LONG_SELLER.
 */
export async function openLongSeller(): Promise<LongSeller> {
  const kept = process.env['COUNTERPART_LONG_SELLER'];
  shop ??= kept
    ? Promise.resolve({ path: kept })
    : generatedShop(PRODUCTS, { sales: { lines: LINES, years: YEARS, until: Date.now() } });
  const folder = await temporaryFolder();
  const path = join(folder.path, 'till');
  await cp((await shop).path, path, { recursive: true });
  const host = await openHost(path);
  const session = await signedInSession(host, PIN);
  const to = dateOf(Date.now());
  await allSummed(join(path, 'shop.db'), to);
  const from = `${Number(to.slice(0, 4)) - YEARS}${to.slice(4)}`;
  return {
    host,
    session,
    from,
    to,
    async close() {
      session.dispose();
      await host.stop();
      await folder.remove();
    },
  };
}

/** The sums of past days are made in the background, once: a shop that is five years old has them. */
async function allSummed(shopPath: string, today: string): Promise<void> {
  const books = new Sqlite(shopPath, { readonly: true });
  const open = books
    .prepare('select count(*) from sales_figures_span where summed = 0 and id < ? and id <> ?')
    .pluck();
  while ((open.get(today, today.slice(0, 7)) as number) > 0) await sleep(1000);
  books.close();
}
