import type { Disposable } from '@counterpart/sdk';
import { EventManager, Logger, Settings } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { StockTerms } from './move.ts';

/**
 * The shop's rules for selling what is not there and for what goods are worth, at hand inside a transaction, where no
 * setting can be asked for. They follow the settings as fast as changes travel between tills.
 */
export class ShopStockRule implements Disposable {
  #current: StockTerms = { negative: 'refuse', costMethod: 'average' };
  readonly #subscription: Disposable;

  constructor(
    @inject(Settings) private readonly settings: Settings,
    @inject(Logger) private readonly logger: Logger,
    @inject(EventManager) events: EventManager,
  ) {
    this.#subscription = events.on('database_changed', ({ tables }) => {
      if (Object.keys(tables).some((table) => table.startsWith('core_'))) this.#follow();
    });
  }

  get current(): StockTerms {
    return this.#current;
  }

  async refresh(): Promise<StockTerms> {
    const [negative, method] = await Promise.all([
      this.settings.get('inventory.negativeStock'),
      this.settings.get('inventory.costMethod'),
    ]);
    this.#current = {
      negative: negative === true ? 'allow' : 'refuse',
      costMethod: method === 'fifo' ? 'fifo' : 'average',
    };
    return this.#current;
  }

  #follow(): void {
    this.refresh().catch((error: unknown) => {
      // The last known rules hold on: the shop may just be closing its file, or switching this module off.
      this.logger.warn('The settings of the stock could not be read.', { error: String(error) });
    });
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
