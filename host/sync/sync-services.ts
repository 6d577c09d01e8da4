import { Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { BooksFigures } from './books-figures.ts';
import { ShopTills } from './shop-tills.ts';
import { SyncHealthReport } from './sync-health.ts';

/** What `sync/v1` answers with. */
@injectable()
export class SyncServices {
  constructor(
    @inject(ShopTills) readonly tills: ShopTills,
    @inject(BooksFigures) readonly figures: BooksFigures,
    @inject(SyncHealthReport) readonly health: SyncHealthReport,
    @inject(Timers) readonly timers: Timers,
  ) {}
}
