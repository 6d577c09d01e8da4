/** A till without a screen, in a process of its own, that does as it is told. Started by `ledger-till.ts`. */
import { randomUUID } from 'node:crypto';
import { makeBackup } from '../../../host/backup/make-backup.ts';
import { hostTimers, SystemClock, SystemRandom } from '../../../host/clock/index.ts';
import { openShopStore, type ShopStore } from '../../../host/database/index.ts';
import { importBatch, ledgerMigrations, ledgerOwned, postSale } from './ledger.ts';

export interface LedgerTillOptions {
  readonly path: string;
  readonly till: string;
  readonly place: 'computer' | 'folder';
  /** Of the ledger's tables. */
  readonly version: number;
}
export type LedgerOrder =
  | { readonly do: 'post'; readonly request?: string | undefined }
  | { readonly do: 'import' }
  | { readonly do: 'backup'; readonly folder: string }
  | { readonly do: 'stop' }
  | { readonly do: 'close' };
export type LedgerReport =
  | { readonly is: 'opening' }
  | { readonly is: 'ready' }
  | { readonly is: 'begun'; readonly request: string }
  | { readonly is: 'posted'; readonly request: string; readonly number: number; readonly took_ms: number }
  | { readonly is: 'imported'; readonly batch: string }
  | { readonly is: 'backed-up'; readonly path: string }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly message: string };

const { path, till, place, version } = JSON.parse(process.argv[2] ?? '{}') as LedgerTillOptions;
const report = (message: LedgerReport): void => void process.send?.(message);
const complain = (error: unknown): void =>
  report({ is: 'failed', message: String(error instanceof Error ? error.stack : error) });

class LedgerTill {
  readonly #shop: ShopStore;
  #busy: LedgerOrder['do'] = 'stop';

  constructor(shop: ShopStore) {
    this.#shop = shop;
  }

  async obey(order: LedgerOrder): Promise<void> {
    this.#busy = order.do;
    if (order.do === 'close') {
      await this.#shop.close();
      process.disconnect();
    }
    if (order.do === 'post')
      await this.#until('post', (first) => this.#post(first ? order.request : undefined));
    if (order.do === 'import') await this.#until('import', () => this.#import());
    if (order.do === 'backup') await this.#until('backup', () => this.#backup(order.folder));
  }

  async #until(busy: LedgerOrder['do'], work: (first: boolean) => Promise<void>): Promise<void> {
    for (let first = true; this.#busy === busy; first = false) {
      await work(first);
      // As with a customer after each sale: a turn for messages.
      await new Promise((resolve) => setImmediate(resolve));
    }
    report({ is: 'stopped' });
  }

  async #post(request: string = randomUUID()): Promise<void> {
    report({ is: 'begun', request });
    const from = performance.now();
    const number = await postSale(this.#shop.transactionsFor('ledger'), till, request);
    report({ is: 'posted', request, number, took_ms: performance.now() - from });
  }

  async #import(): Promise<void> {
    const batch = randomUUID();
    await importBatch(this.#shop.transactionsFor('ledger'), batch);
    report({ is: 'imported', batch });
  }

  async #backup(folder: string): Promise<void> {
    await this.#post();
    const [made] = await Promise.all([
      makeBackup({
        shopPath: path,
        folder,
        id: randomUUID(),
        at: Date.now(),
        label: 'test',
        version: '1.0.0',
        shop: { id: 'shop', name: 'Shop' } as never,
        checks: [],
      }),
      this.#post(),
    ]);
    report({ is: 'backed-up', path: made.path });
  }
}

try {
  report({ is: 'opening' });
  const shop = await openShopStore({
    path,
    place,
    till: { id: till, name: till },
    clock: new SystemClock(),
    random: new SystemRandom(),
    timers: hostTimers,
    logger: { info: () => {}, warn: () => {}, error: complain },
    patience_ms: 60_000,
    openPatience_ms: 30_000,
  });
  await shop.migrate('ledger', ledgerMigrations(version), ledgerOwned(version));
  const ledger = new LedgerTill(shop);
  process.on('message', (order: LedgerOrder) => void ledger.obey(order).catch(complain));
  report({ is: 'ready' });
} catch (error) {
  complain(error);
}
