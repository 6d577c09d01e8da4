import {
  type CallUser,
  connectSession,
  createPortPair,
  Fault,
  isRefusal,
  type Refusal,
} from '@counterpart/sdk';
import type { Host } from '../host.ts';

export type TestPerson = CallUser['role'] | 'nobody';

export const TEST_PINS = { owner: '1111', manager: '2222', cashier: '3333' } as const;

/** What `shop.setUp` is given when a test says nothing else. */
export const TEST_SHOP = {
  name: 'Test shop',
  currency: 'EUR',
  pricesIncludeTax: true,
  taxClasses: [
    { id: 'standard', name: 'Standard', rates: [{ id: 'vat', name: 'VAT 20 %', rate_ppm: 200_000 }] },
    { id: 'zero', name: 'Zero', rates: [] },
  ],
  ownerName: 'Olga Owner',
  pin: TEST_PINS.owner,
};

export type ShopOverrides = Readonly<Record<string, unknown>>;

/** Sets the shop up with an owner, a manager and a cashier. */
export async function setUpTestShop(host: Host, overrides: ShopOverrides = {}): Promise<void> {
  accepted(await host.call('shop.setUp', { ...TEST_SHOP, ...overrides }));
  const others = [
    { name: 'Max Manager', role: 'manager', pin: TEST_PINS.manager },
    { name: 'Carla Cashier', role: 'cashier', pin: TEST_PINS.cashier },
  ];
  for (const person of others) accepted(await host.call('identity.addPerson', person));
}

/** The people of the shop by role. */
export async function testPeople(host: Host): Promise<ReadonlyMap<TestPerson, CallUser | null>> {
  const people = (await host.call('identity.people', {})) as readonly CallUser[];
  const byRole = people.map(({ id, name, role }): [TestPerson, CallUser] => [role, { id, name, role }]);
  return new Map<TestPerson, CallUser | null>([['nobody', null], ...byRole.toReversed()]);
}

/** At a till whose books are elsewhere a person is known once somebody acted as them there. */
export async function actAsPeople(
  host: Host,
  people: ReadonlyMap<TestPerson, CallUser | null>,
): Promise<void> {
  for (const person of people.values()) {
    if (!person) continue;
    const [near, far] = createPortPair();
    host.serve(far, { token: 'token', ownerKey: 'owner key' });
    const hello = { token: 'owner key', actAs: person.id };
    const session = connectSession({ open: async () => near, hello: () => hello });
    await session.connected;
    session.dispose();
  }
}

function accepted<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Fault({ code: result.refused, message: result.message });
  return result;
}
