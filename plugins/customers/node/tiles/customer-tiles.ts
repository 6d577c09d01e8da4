import { inject, injectable } from 'inversify';
import type { Tile, TileContent, TileSource } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { listDebtors, sumDebts } from '../account/list-debtors.ts';
import { t } from '../text/t.ts';

const LISTED = 4;

/** What of the customers' accounts people keep an eye on. */
@injectable()
export class CustomerTiles implements TileSource {
  readonly tiles: readonly Tile[];

  constructor(@inject(Database) database: Database) {
    this.tiles = [debts(database)];
  }
}

function debts(database: Database): Tile {
  return {
    id: 'debts',
    title: t('tiles.debts'),
    permission: 'customers.seeDebts',
    size: 'small',
    order: 70,
    async content({ today }): Promise<TileContent> {
      const { balance_minor, overdue_minor } = await sumDebts(database, {
        day: today,
        term: '',
        overdueOnly: false,
      });
      if (balance_minor === 0) return { empty: t('tiles.noDebts') };
      const { debtors: overdue } = await listDebtors(database, {
        day: today,
        term: '',
        overdueOnly: true,
        sort: 'overdue',
        limit: LISTED,
        offset: 0,
      });
      return {
        figure: { type: 'money', value: balance_minor },
        lines: [
          {
            id: 'overdue',
            label: t('tiles.overdue'),
            type: 'money',
            value: overdue_minor,
            tone: overdue_minor > 0 ? 'danger' : 'neutral',
          },
          ...overdue.map(({ id, name, overdue_minor: own_minor }) => ({
            id,
            label: name,
            type: 'money' as const,
            value: own_minor,
            open: { view: 'customers.customers', argument: id },
          })),
        ],
        open: { view: 'customers.debts' },
      };
    },
  };
}
