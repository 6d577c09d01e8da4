import { type Refusal, type Shop } from '@counterpart/sdk';
import { type RunOptions, sql, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { checkTaxes, unknownCurrency } from './check-shop.ts';
import { ShopStore } from '../database/store.ts';
import { ShopCache } from './shop-cache.ts';
import { readShop, type ShopFields, updateShop } from './shop-rows.ts';
import { writeTaxClasses } from './tax-class-rows.ts';

/** Changes the fields that are given, and only those. */
@injectable()
export class ChangeShop {
  readonly #store: ShopStore;
  readonly #audit: Audit;
  readonly #cache: ShopCache;

  constructor(
    @inject(ShopStore) store: ShopStore,
    @inject(Audit) audit: Audit,
    @inject(ShopCache) cache: ShopCache,
  ) {
    this.#store = store;
    this.#audit = audit;
    this.#cache = cache;
  }

  /**
   * Refuses `unknown-currency`, and `currency-in-use` once any module has written to the shop: prices and postings are
   * stored in the currency's minor units, so from then on another currency would change what they mean.
   */
  async run(
    changes: Partial<ShopFields>,
    request?: NonNullable<RunOptions['request']>,
  ): Promise<Shop | Refusal> {
    const unknown = changes.currency === undefined ? undefined : unknownCurrency(changes.currency);
    if (unknown) return unknown;
    const result = await this.#store.transactions.run(
      async (tx) => {
        const { ready, digits: _, ...shop } = await readShop(tx);
        if (!ready) tx.refuse('not-set-up', 'This shop is not set up yet. Complete the first start.');
        if (changes.currency !== undefined && changes.currency !== shop.currency) {
          if (await isUsed(tx)) {
            tx.refuse(
              'currency-in-use',
              `There are already amounts in ${shop.currency}. Start another shop to work in ${changes.currency}.`,
            );
          }
        }
        checkTaxes({ ...shop, ...changes });
        await updateShop(tx, { ...shop, ...changes });
        if (changes.taxClasses) await writeTaxClasses(tx, changes.taxClasses);
        await this.#audit.append(tx, {
          action: 'shop.changed',
          data: { fields: Object.keys(changes).toSorted() },
        });
        return readShop(tx);
      },
      { label: 'shop changed', ...(request && { request }) },
    );
    this.#cache.forget();
    return result;
  }
}

/** Whether any module has ever written to this shop; pruning the journal leaves a mark. */
async function isUsed(tx: Tx): Promise<boolean> {
  const used = await tx.get(
    sql`select 1 as used where exists (select 1 from core_commit where plugin <> 'core')
          or exists (select 1 from core_meta where key = 'used')`,
  );
  return used !== undefined;
}
