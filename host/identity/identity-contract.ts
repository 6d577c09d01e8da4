import { type CallUser, type Disposable, identityContract } from '@counterpart/sdk';
import { sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import type { HostPart } from '../host-part.ts';
import { ShopStore } from '../database/store.ts';
import { requestOf } from '../shop/request-of.ts';
import { People } from './people.ts';
import { PinHasher } from './pin-hasher.ts';

interface Shown {
  readonly name: string;
  readonly role: CallUser['role'];
  readonly pin: string | null;
}

@injectable()
export class IdentityContract implements HostPart {
  readonly #registry: ContractRegistry;
  readonly #store: ShopStore;
  readonly #people: People;
  readonly #hasher: PinHasher;

  constructor(
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(ShopStore) store: ShopStore,
    @inject(People) people: People,
    @inject(PinHasher) hasher: PinHasher,
  ) {
    this.#registry = registry;
    this.#store = store;
    this.#people = people;
    this.#hasher = hasher;
  }

  start(): Disposable {
    const [store, people, hasher] = [this.#store, this.#people, this.#hasher];
    return this.#registry.implement('core', identityContract, {
      signInScreen: () => this.#signInScreen(),
      people: async () => [...(await people.all())],
      names: async () => (await people.all()).map(({ id, name }) => ({ id, name })),
      async addPerson({ name, role, pin }, context) {
        const pinHash = await hasher.hashNew(pin);
        return store.transactions.run((tx) => people.add(tx, { name, role, pinHash }), {
          label: 'person added',
          request: requestOf(context, 'identity.addPerson', { name, role, pinHash }),
        });
      },
      async setPin({ person, pin }, context) {
        const pinHash = await hasher.hashNew(pin);
        return store.transactions.run((tx) => people.setPin(tx, person, pinHash), {
          label: 'PIN set',
          request: requestOf(context, 'identity.setPin', { person, pinHash }),
        });
      },
      changePerson: ({ person, name, role }, context) =>
        store.transactions.run((tx) => people.change(tx, person, { name, role }), {
          label: 'person changed',
          request: requestOf(context, 'identity.changePerson', { person, name, role }),
        }),
      deactivatePerson: ({ person }, context) =>
        store.transactions.run((tx) => people.deactivate(tx, person), {
          label: 'person deactivated',
          request: requestOf(context, 'identity.deactivatePerson', { person }),
        }),
      async reactivatePerson({ person, pin }, context) {
        const pinHash = await hasher.hashNew(pin);
        return store.transactions.run((tx) => people.reactivate(tx, person, pinHash), {
          label: 'person reactivated',
          request: requestOf(context, 'identity.reactivatePerson', { person, pinHash }),
        });
      },
    });
  }

  /** The PINs belong to the sample shop's made-up people; in any other shop there are none to show. */
  #signInScreen(): Promise<Shown[]> {
    return this.#store.database.all<Shown>(
      sql`select person.name, person.role, demo.pin from core_person person
          left join core_shop shop on shop.demo = 1
          left join core_demo_pin demo on demo.id = person.id and shop.id is not null
          where person.active = 1 order by person.created_at, person.id`,
    );
  }
}
