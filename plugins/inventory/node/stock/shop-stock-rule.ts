import type { Disposable } from '@counterpart/sdk';
import { EventManager, Settings } from '@counterpart/sdk/node';
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
    @inject(EventManager) events: EventManager,
  ) {
    this.#subscription = events.on('database_changed', ({ tables }) => {
      if (Object.keys(tables).some((table) => table.startsWith('core_'))) void this.refresh();
    });
  }

  get current(): NegativeRule {
    return this.#current;
  }

  async refresh(): Promise<NegativeRule> {
    this.#current = (await this.settings.get('inventory.negativeStock')) === true ? 'allow' : 'refuse';
    return this.#current;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
