import type { Disposable, Shop } from '@counterpart/sdk';
import type { ShopService } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import type { HostPart } from '../host-part.ts';
import { noteReads } from '../live/read-tracker.ts';
import { ShopStore } from '../database/store.ts';
import { Outline } from '../link/outline.ts';
import { shopTables } from './migrations.ts';

/** Reads the shop once and again after each change of it, here or at another till. */
@injectable()
export class ShopCache implements ShopService, HostPart {
  readonly #store: ShopStore;
  readonly #outline: Outline;
  #shop: Promise<Shop> | undefined;

  constructor(@inject(ShopStore) store: ShopStore, @inject(Outline) outline: Outline) {
    this.#store = store;
    this.#outline = outline;
  }

  get(): Promise<Shop> {
    noteReads(shopTables.tables);
    if (!this.#shop) {
      const reading = this.#outline.shop();
      this.#shop = reading;
      // A failure is asked again, not remembered.
      reading.catch(() => this.#shop === reading && this.forget());
    }
    return this.#shop;
  }

  /** For the one who just changed it and must not wait for the event. */
  forget(): void {
    this.#shop = undefined;
  }

  start(): Disposable {
    const { events } = this.#store;
    const changed = () => {
      this.forget();
      events.publish('shop_changed', {});
    };
    return events.on('database_changed', changed, { tables: shopTables.tables });
  }
}
