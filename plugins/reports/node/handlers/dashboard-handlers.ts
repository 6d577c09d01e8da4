import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { dashboardMethods } from '../../api/contract/dashboard-methods.ts';
import { JoinedTiles } from '../dashboard/joined-tiles.ts';

/** Tiles, whoever offers them. */
@injectable()
export class DashboardHandlers {
  constructor(@inject(JoinedTiles) private readonly joined: JoinedTiles) {}

  all(): Handlers<typeof dashboardMethods> {
    return {
      tiles: async (_input, context) => this.joined.list(context),
      tile: ({ tile, today }, context) => this.joined.content(tile, { today }, context),
    };
  }
}
