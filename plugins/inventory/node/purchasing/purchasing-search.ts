import type { Found, SearchProvider } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { listOrders } from './orders/list-orders.ts';

/** Purchase orders in the command bar, by number or supplier. */
export class PurchasingSearchProvider implements SearchProvider {
  readonly permission = 'inventory.receive';

  constructor(@inject(Database) private readonly database: Database) {}

  async search(term: string, limit: number): Promise<readonly Found[]> {
    const { orders } = await listOrders(
      this.database,
      { term, states: [], supplier: null, limit, offset: 0 },
      { costs: false },
    );
    return orders.map(({ id, number, supplier, expected }) => ({
      id,
      title: number,
      detail: [supplier.name, expected].filter(Boolean).join(' · '),
      view: 'inventory.purchasing',
      argument: id,
    }));
  }
}
