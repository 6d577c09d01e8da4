import { type CallUser, isRefusal, plainTaxRate, Samples } from '@counterpart/sdk';
import { Ids, Logger, Till } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { callScope } from '../contracts/call-scope.ts';
import { People } from '../identity/people.ts';
import { PointRegistry } from '../points/point-registry.ts';
import { type FirstPerson, SetUpShop } from '../shop/set-up-shop.ts';
import { SHOP_DEFAULTS } from '../shop/shop-defaults.ts';
import type { ShopFields } from '../shop/shop-rows.ts';

const SHOP: ShopFields = {
  ...SHOP_DEFAULTS,
  name: 'Corner Shop',
  demo: true,
  taxClasses: [
    { id: 'standard', name: 'Standard', rates: [plainTaxRate('standard', 'VAT 20 %', 200_000)] },
    { id: 'reduced', name: 'Reduced', rates: [plainTaxRate('reduced', 'VAT 5 %', 50_000)] },
    { id: 'zero', name: 'Zero', rates: [plainTaxRate('zero', 'VAT 0 %', 0)] },
  ],
};

const PEOPLE: readonly FirstPerson[] = [
  { name: 'Olivia', role: 'owner', pin: '1111' },
  { name: 'Marek', role: 'manager', pin: '2222' },
  { name: 'Casey', role: 'cashier', pin: '3333' },
];

/** `--demo`: a shop to try things in. */
@injectable()
export class SampleShop {
  readonly #setUp: SetUpShop;
  readonly #people: People;
  readonly #points: PointRegistry;
  readonly #till: Till;
  readonly #ids: Ids;
  readonly #logger: Logger;

  constructor(
    @inject(SetUpShop) setUp: SetUpShop,
    @inject(People) people: People,
    @inject(PointRegistry) points: PointRegistry,
    @inject(Till) till: Till,
    @inject(Ids) ids: Ids,
    @inject(Logger) logger: Logger,
  ) {
    this.#setUp = setUp;
    this.#people = people;
    this.#points = points;
    this.#till = till;
    this.#ids = ids;
    this.#logger = logger;
  }

  /** Once the plugins are active. A shop that is set up already, sample or not, is left alone. */
  async fill(): Promise<void> {
    const shop = await this.#setUp.run(SHOP, PEOPLE);
    if (isRefusal(shop)) return;
    const owner = (await this.#people.all()).find(({ role }) => role === 'owner');
    const user: CallUser | null = owner ? { id: owner.id, name: owner.name, role: owner.role } : null;
    const samples = this.#points.all(Samples).toSorted((a, b) => a.value.order - b.value.order);
    for (const { plugin, value } of samples) {
      const context = {
        user,
        till: { id: this.#till.id, name: this.#till.name },
        locale: shop.locale,
        requestId: this.#ids.next(),
        origin: 'host',
      };
      try {
        // No array: a sample fills a shop.
        // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
        await callScope.run({ context, method: 'frame.sample' }, () => value.fill(context));
      } catch (error) {
        this.#logger.error(`The sample of ${plugin} could not be made.`, { plugin, error });
      }
    }
  }
}
