import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { dashboardMethods } from '../../api/contract/dashboard-methods.ts';
import { Arrangements } from '../dashboard/arrangements.ts';
import { JoinedTiles } from '../dashboard/joined-tiles.ts';

/** Tiles, whoever offers them. */
@injectable()
export class DashboardHandlers {
  constructor(
    @inject(JoinedTiles) private readonly joined: JoinedTiles,
    @inject(Arrangements) private readonly arrangements: Arrangements,
  ) {}

  all(): Handlers<typeof dashboardMethods> {
    return {
      tiles: async (_input, context) => this.joined.list(context),
      tile: ({ tile, today }, context) => this.joined.content(tile, { today }, context),
      arrangement: (_input, { user }) => this.arrangements.of(user),
      arrange: ({ tiles }, { user }) => this.arrangements.keep(user, tiles),
    };
  }
}
