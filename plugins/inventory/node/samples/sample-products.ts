import type { CallContext, Sample } from '@counterpart/sdk';
import { Fault, isRefusal } from '@counterpart/sdk';
import { Ids, ShopService, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { createProducts } from '../csv/import/create-products.ts';
import { insertProducts } from '../products/write-product.ts';
import { sampleFactor, sampleProducts } from './sample-catalogue.ts';
import { sampleDevices } from './sample-devices.ts';

const PRODUCTS_AT_ONCE = 50;

/** Fills an empty shop with a corner shop's goods, so that there is something to sell. */
export class SampleProducts implements Sample {
  readonly order = 10;

  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopService) private readonly shop: ShopService,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async fill(context: CallContext): Promise<void> {
    const shop = await this.shop.get();
    const taxClasses = shop.taxClasses.map(({ id }) => id);
    const factor = sampleFactor(shop.currency);
    const personId = context.user?.id ?? null;
    for (let from = 0; from < sampleProducts.length; from += PRODUCTS_AT_ONCE) {
      const filled = await this.transactions.run(
        async (tx: Tx) => {
          const some = await tx.get<{ id: string }>(sql`select id from inventory_product limit 1`);
          if (from === 0 && some) return false;
          const shelf = sampleProducts.slice(from, from + PRODUCTS_AT_ONCE);
          await insertProducts(
            tx,
            this.ids,
            shelf.map((sample) => ({
              id: this.ids.next(),
              name: sample.name,
              codes: [sample.code, sample.barcode],
              category: sample.category,
              taxClass: taxClasses.includes(sample.taxClass) ? sample.taxClass : (taxClasses[0] ?? ''),
              price_minor: sample.price_minor * factor,
              negativeStock: null,
              status: 'active' as const,
              openingStock_milli: sample.stock * 1000,
              unitCost_minor: sample.cost_minor * factor,
              personId,
            })),
          );
          if (from + PRODUCTS_AT_ONCE >= sampleProducts.length) {
            const family = this.ids.next();
            await createProducts(tx, { ids: this.ids, shop }, sampleDevices(family, factor), personId);
          }
          return true;
        },
        { lane: 'bulk', label: 'sample products' },
      );
      if (isRefusal(filled)) throw new Fault({ code: filled.refused, message: filled.message });
      // A shop that has products is left alone.
      if (!filled) return;
    }
  }
}
