import { inject, injectable } from 'inversify';
import { type Disposable, DisposableStore, isRefusal, type Joined } from '@counterpart/sdk';
import {
  Database,
  EventManager,
  Logger,
  Points,
  ShopService,
  TransactionManager,
} from '@counterpart/sdk/node';
import { type PostingParticipant, SalePosting } from '../../api/index.ts';
import { openSpans } from '../figures/open-spans.ts';
import { readReceipt } from '../receipts/read-receipt.ts';
import { closeMark, type OpenMark, openMarks } from './posting-marks.ts';
import { takePart } from './take-part.ts';

const BATCH = 100;

/**
 * Lets modules that were down take part, late, in the sales they missed: each sale in a transaction of its own, at
 * whichever till the module comes back first.
 */
@injectable()
export class CatchUp {
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(
    @inject(Points) private readonly points: Points,
    @inject(EventManager) private readonly events: EventManager,
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(Logger) private readonly logger: Logger,
  ) {}

  /** Catches up now, when a module comes back, and when another till leaves a mark that this one can settle. */
  start(): Disposable {
    const subscriptions = new DisposableStore();
    const wake = () => void this.run();
    subscriptions.add({ dispose: () => (this.#stopped = true) });
    subscriptions.add(this.points.onDidChange(SalePosting, wake));
    subscriptions.add(this.events.on('database_changed', wake, { tables: ['sales_posting_mark'] }));
    wake();
    return subscriptions;
  }

  /** Settles what can be settled now; a call while one is at work makes it look once more. */
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
        await this.#settleAll();
      } catch (error) {
        if (!this.#stopped) this.logger.error('Sales could not be caught up.', { error: String(error) });
      }
    }
  }

  async #settleAll(): Promise<void> {
    const present = new Map(this.points.all(SalePosting).map((joined) => [joined.id, joined]));
    const refused = new Set<string>();
    for (;;) {
      const marks = await openMarks(this.database, [...present.keys()], BATCH + refused.size);
      const left = marks.filter(({ id }) => !refused.has(id));
      if (left.length === 0) return;
      for (const mark of left) {
        if (this.#stopped) return;
        if (!(await this.#settle(mark, present.get(mark.participant)!))) refused.add(mark.id);
      }
    }
  }

  /** False when the module still cannot take part; the mark then stays open. */
  async #settle(mark: OpenMark, participant: Joined<PostingParticipant>): Promise<boolean> {
    try {
      const { locale } = await this.shops.get();
      const result = await this.transactions.run(
        async (tx) => {
          if (!(await closeMark(tx, mark.id))) return;
          const receipt = (await readReceipt(tx, { id: mark.document }))!;
          await takePart(tx, participant, { ...receipt, locale }, { late: true });
          await openSpans(tx, receipt.businessDate);
        },
        { label: 'sale caught up', lane: 'bulk' },
      );
      if (!isRefusal(result)) return true;
      this.#stillOpen(mark, result.message);
    } catch (error) {
      this.#stillOpen(mark, error instanceof Error ? error.message : String(error));
    }
    return false;
  }

  #stillOpen(mark: OpenMark, reason: string): void {
    this.logger.warn(`${mark.participant} could not catch up with a sale.`, {
      document: mark.document,
      reason,
    });
  }
}
