import { Clock, DbMonitor, Ids, Settings, ShopService, Till, Timers } from '@counterpart/sdk/node';
import { Container, inject, injectable } from 'inversify';

/**
 * What is the same for every plugin. It is the parent of their containers, and holds nothing else: a child finds in
 * its parent only what it may have, never the host's own services.
 */
@injectable()
export class SharedServices {
  readonly container = new Container();

  constructor(
    @inject(Clock) clock: Clock,
    @inject(Timers) timers: Timers,
    @inject(Ids) ids: Ids,
    @inject(Till) till: Till,
    @inject(ShopService) shop: ShopService,
    @inject(Settings) settings: Settings,
    @inject(DbMonitor) monitor: DbMonitor,
  ) {
    this.container.bind(Clock).toConstantValue(clock);
    this.container.bind(Timers).toConstantValue(timers);
    this.container.bind(Ids).toConstantValue(ids);
    this.container.bind(Till).toConstantValue(till);
    this.container.bind(ShopService).toConstantValue(shop);
    this.container.bind(Settings).toConstantValue(settings);
    this.container.bind(DbMonitor).toConstantValue(monitor);
  }
}
