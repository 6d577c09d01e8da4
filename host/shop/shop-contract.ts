import { type Disposable, shopContract } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import type { HostPart } from '../host-part.ts';
import { ChangeShop } from './change-shop.ts';
import { definedOnly } from './defined-only.ts';
import { requestOf } from './request-of.ts';
import { SetUpShop } from './set-up-shop.ts';
import { ShopCache } from './shop-cache.ts';
import { SHOP_DEFAULTS } from './shop-defaults.ts';

@injectable()
export class ShopContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #shop: ShopCache;
  readonly #setUp: SetUpShop;
  readonly #change: ChangeShop;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(ShopCache) shop: ShopCache,
    @inject(SetUpShop) setUp: SetUpShop,
    @inject(ChangeShop) change: ChangeShop,
  ) {
    this.#registry = registry;
    this.#shop = shop;
    this.#setUp = setUp;
    this.#change = change;
  }

  start(): Disposable {
    return this.#registry.implement('core', shopContract, {
      get: () => this.#shop.get(),
      // Happens once by itself: a shop that is set up refuses the second.
      setUp: ({ ownerName, pin, ...given }) =>
        this.#setUp.run({ ...SHOP_DEFAULTS, ...definedOnly(given) }, [
          { name: ownerName, role: 'owner', pin },
        ]),
      update: (given, context) => {
        const changes = definedOnly(given);
        return this.#change.run(changes, requestOf(context, 'shop.update', changes));
      },
    });
  }
}
