import type { Disposable } from '@counterpart/sdk';
import { EventManager, Logger, Settings } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { NegativeRule } from './write-move.ts';

/**
 * The shop's rule for selling what is not there, at hand inside a transaction, where no setting can be asked for. It
 * follows the setting as fast as changes travel between tills.
 */
export class ShopStockRule implements Disposable {
  #current: NegativeRule = 'refuse';
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

  get current(): NegativeRule {
    return this.#current;
  }

  async refresh(): Promise<NegativeRule> {
    this.#current = (await this.settings.get('inventory.negativeStock')) === true ? 'allow' : 'refuse';
    return this.#current;
  }

  #follow(): void {
    this.refresh().catch((error: unknown) => {
      // The last known rule holds on: the shop may just be closing its file, or switching this module off.
      this.logger.warn('The setting for selling without stock could not be read.', { error: String(error) });
    });
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
