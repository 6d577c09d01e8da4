import { Tiles } from '@counterpart/sdk';
import { defineNode } from '@counterpart/sdk/node';
import { reportsContract } from '../api/index.ts';
import { reportsHandlers } from './handlers/reports-handlers.ts';
import { reportsModule } from './reports.module.ts';
import { syncTile } from './tiles/sync-tile.ts';

export default defineNode({
  activate({ container, contracts, points }) {
    container.load(reportsModule);
    contracts.implement(reportsContract, reportsHandlers(container));
    points.join(Tiles, 'tiles', { tiles: [syncTile(contracts)] });
  },
});
