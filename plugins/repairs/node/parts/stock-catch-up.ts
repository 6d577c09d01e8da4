import { StockLedger } from '@counterpart/inventory/api';
import { type Disposable, DisposableStore, isRefusal } from '@counterpart/sdk';
import { Database, EventManager, Logger, Points, sql, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { type PartRow, readParts } from './part-row.ts';
import { PartsStock, waitsForStock } from './parts-stock.ts';

/** Tells the stock what happened to parts while Inventory was off, each in a transaction of its own. */
export class StockCatchUp {
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(
    @inject(Points) private readonly points: Points,
    @inject(EventManager) private readonly events: EventManager,
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(PartsStock) private readonly stock: PartsStock,
    @inject(Logger) private readonly logger: Logger,
  ) {}

  start(): Disposable {
    const subscriptions = new DisposableStore();
    const wake = () => void this.run();
    subscriptions.add({ dispose: () => (this.#stopped = true) });
    subscriptions.add(this.points.onDidChange(StockLedger, wake));
    subscriptions.add(this.events.on('modules_changed', wake));
    wake();
    return subscriptions;
  }

  run(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#loop().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #loop(): Promise<void> {
    // Not within the change that woke it: a module that just joined is still being activated.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        await this.#tellAll();
      } catch (error) {
        if (!this.#stopped)
          this.logger.error('The stock could not be told of parts.', { error: String(error) });
      }
    }
  }

  async #tellAll(): Promise<void> {
    if (!this.stock.keeper()) return;
    for (const { id } of await readParts(this.database, waitsForStock)) {
      if (this.#stopped) return;
      await this.#tell(id);
    }
  }

  async #tell(id: string): Promise<void> {
    try {
      const told = await this.transactions.run(
        async (tx) => {
          const [part] = await readParts(tx, sql`p.id = ${id} and ${waitsForStock}`);
          if (part) await this.stock.tell(tx, part, null);
        },
        { label: 'part caught up', lane: 'bulk' },
      );
      if (isRefusal(told)) this.#stillWaits(id, told.message);
    } catch (error) {
      this.#stillWaits(id, error instanceof Error ? error.message : String(error));
    }
  }

  #stillWaits(part: PartRow['id'], reason: string): void {
    this.logger.warn('A part still waits for the stock.', { part, reason });
  }
}
