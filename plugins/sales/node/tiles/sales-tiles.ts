import { inject, injectable } from 'inversify';
import type { Tile, TileSource } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { averageTile, marginTile, todayTile } from './day-tiles.ts';
import { hoursTile } from './hours-tile.ts';
import { registersTile } from './registers-tile.ts';
import { topProductsTile } from './top-products-tile.ts';

/** What of the sales people keep an eye on. */
@injectable()
export class SalesTiles implements TileSource {
  readonly tiles: readonly Tile[];

  constructor(@inject(Database) database: Database) {
    this.tiles = [
      todayTile(database),
      averageTile(database),
      marginTile(database),
      hoursTile(database),
      registersTile(database),
      topProductsTile(database),
    ];
  }
}
