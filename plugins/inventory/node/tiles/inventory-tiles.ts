import type { Tile, TileContent, TileSource } from '@counterpart/sdk';
import { Database, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { readLow } from '../purchasing/reorder/stock-figures.ts';
import { t } from '../text/t.ts';

const LISTED = 5;

/** What of the stock people keep an eye on. */
export class InventoryTiles implements TileSource {
  readonly tiles: readonly Tile[];

  constructor(@inject(Database) database: Database) {
    this.tiles = [lowStock(database), stockValue(database)];
  }
}

function lowStock(database: Database): Tile {
  return {
    id: 'lowStock',
    title: t('tiles.lowStock'),
    permission: 'inventory.view',
    size: 'small',
    order: 50,
    async content(): Promise<TileContent> {
      const open = { view: 'inventory.purchasing' };
      const { total, products } = await readLow(database, { location: null, limit: LISTED, offset: 0 });
      if (total > 0) {
        return {
          figure: { type: 'count', value: total, note: t('tiles.lowStockNote') },
          lines: products.map(({ id, product, onHand_milli }) => ({
            id,
            label: product.name,
            type: 'quantity',
            value: onHand_milli,
            tone: onHand_milli > 0 ? 'warning' : 'danger',
          })),
          open,
        };
      }
      const level = await database.get(sql`select 1 as one from inventory_reorder_level limit 1`);
      return { empty: level ? t('tiles.nothingLow') : t('tiles.noLevels'), open };
    },
  };
}

function stockValue(database: Database): Tile {
  return {
    id: 'stockValue',
    title: t('tiles.stockValue'),
    permission: 'inventory.seeCost',
    size: 'small',
    order: 60,
    async content(): Promise<TileContent> {
      const { value_minor, unknown } = (await database.get<{ value_minor: number; unknown: number }>(sql`
        select coalesce(sum(value_minor), 0) as value_minor,
          coalesce(sum(case when value_minor = 0 and cost_minor is null and on_hand_milli <> 0 then 1 else 0 end), 0)
            as unknown
        from inventory_holding`))!;
      return {
        figure: {
          type: 'money',
          value: value_minor,
          ...(unknown > 0 && { note: t('tiles.costUnknown', { count: unknown }) }),
        },
        open: { view: 'inventory.stock' },
      };
    },
  };
}
