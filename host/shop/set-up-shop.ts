import { isRefusal, type Refusal, type Shop } from '@counterpart/sdk';
import { type RunOptions, sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { People } from '../identity/people.ts';
import { PinHasher } from '../identity/pin-hasher.ts';
import { checkTaxes, unknownCurrency } from './check-shop.ts';
import { ShopStore } from '../database/store.ts';
import { ShopCache } from './shop-cache.ts';
import { insertShop, readShop, type ShopFields } from './shop-rows.ts';

export interface FirstPerson {
  readonly name: string;
  readonly role: 'owner' | 'manager' | 'cashier';
  readonly pin: string;
}

/** The first start: the shop and the people it begins with, in one transaction. */
@injectable()
export class SetUpShop {
  readonly #store: ShopStore;
  readonly #people: People;
  readonly #hasher: PinHasher;
  readonly #audit: Audit;
  readonly #cache: ShopCache;

  constructor(
    @inject(ShopStore) store: ShopStore,
    @inject(People) people: People,
    @inject(PinHasher) hasher: PinHasher,
    @inject(Audit) audit: Audit,
    @inject(ShopCache) cache: ShopCache,
  ) {
    this.#store = store;
    this.#people = people;
    this.#hasher = hasher;
    this.#audit = audit;
    this.#cache = cache;
  }

  /** Refuses `already-set-up`, `unknown-currency`. A sample shop keeps its PINs readable, to be shown at sign-in. */
  async run(
    shop: ShopFields,
    people: readonly FirstPerson[],
    request?: NonNullable<RunOptions['request']>,
  ): Promise<Shop | Refusal> {
    const unknown = unknownCurrency(shop.currency);
    if (unknown) return unknown;
    checkTaxes(shop);
    const hashes = await Promise.all(people.map(({ pin }) => this.#hasher.hashNew(pin)));
    const result = await this.#store.transactions.run(
      async (tx) => {
        if (await tx.get(sql`select 1 as ready from core_shop`)) {
          tx.refuse('already-set-up', 'This shop is already set up. Sign in with your PIN.');
        }
        await insertShop(tx, shop);
        await this.#audit.append(tx, { action: 'shop.set-up', data: { currency: shop.currency } });
        for (const [index, { name, role, pin }] of people.entries()) {
          const { id } = await this.#people.add(tx, { name, role, pinHash: hashes[index]! });
          if (shop.demo) await tx.run(sql`insert into core_demo_pin (id, pin) values (${id}, ${pin})`);
        }
        return readShop(tx);
      },
      { label: 'shop set up', ...(request && { request }) },
    );
    if (!isRefusal(result)) this.#cache.forget();
    return result;
  }
}
