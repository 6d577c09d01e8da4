import { identityContract, isRefusal } from '@counterpart/sdk';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestShop, testShop } from '../testing/index.ts';

let shop: TestShop;
beforeEach(async () => void (shop = await testShop({ plugins: [] })));
afterEach(() => shop.dispose());

const api = (as?: 'manager') => shop.client(identityContract, as);

describe('people', () => {
  test('are added with a role and a PIN of their own', async () => {
    const added = await api().addPerson({ name: ' Ada ', role: 'cashier', pin: '4711' });
    expect(added).toMatchObject({ name: 'Ada', role: 'cashier', active: true });
    expect(await api().people()).toContainEqual(added);
  });

  test('a PIN of somebody else cannot be used, and it is not told whose it is', async () => {
    const refused = await api().addPerson({ name: 'Ada', role: 'cashier', pin: '3333' });
    expect(refused).toMatchObject({ refused: 'pin-taken' });
    expect(JSON.stringify(refused)).not.toMatch(/Carla|cashier|3333|person/i);
    expect(await api().people()).toHaveLength(3);
  });

  test('may be given another PIN, also their own again', async () => {
    const [person] = await api().people();
    expect(await api().setPin({ person: person!.id, pin: '5555' })).toEqual(person);
    expect(await api().setPin({ person: person!.id, pin: '5555' })).toEqual(person);
    expect(await api().setPin({ person: person!.id, pin: '2222' })).toMatchObject({ refused: 'pin-taken' });
    expect(await api().setPin({ person: 'gone', pin: '6666' })).toMatchObject({ refused: 'unknown-person' });
  });

  test('may have another name and role', async () => {
    const [, , carla] = await api().people();
    const changed = { person: carla!.id, name: 'Carla Chief', role: 'manager' } as const;
    expect(await api().changePerson(changed)).toMatchObject({ name: 'Carla Chief', role: 'manager' });
    expect(await api().changePerson({ ...changed, person: 'gone' })).toMatchObject({
      refused: 'unknown-person',
    });
  });

  test('stop working here and start again with another PIN', async () => {
    const carla = (await api().people()).find(({ role }) => role === 'cashier')!;
    expect(await api().deactivatePerson({ person: carla.id })).toEqual({ ...carla, active: false });
    expect(await shop.call('identity.signInScreen', {}, 'nobody')).toHaveLength(2);
    // The PIN is free for somebody else; then it is theirs.
    expect(await api().addPerson({ name: 'Ada', role: 'cashier', pin: '3333' })).toMatchObject({
      active: true,
    });
    const again = (pin: string) => api().reactivatePerson({ person: carla.id, pin });
    expect(await again('3333')).toMatchObject({ refused: 'pin-taken' });
    expect(await again('4444')).toEqual(carla);
  });

  test('always have an owner among them', async () => {
    const [olga] = await api().people();
    const demoted = { person: olga!.id, name: olga!.name, role: 'cashier' } as const;
    expect(await api().changePerson(demoted)).toMatchObject({ refused: 'last-owner' });
    expect(await api().deactivatePerson({ person: olga!.id })).toMatchObject({ refused: 'last-owner' });
    expect(await api().changePerson({ ...demoted, name: 'Olga O.', role: 'owner' })).toMatchObject({
      name: 'Olga O.',
    });
    await api().addPerson({ name: 'Oskar', role: 'owner', pin: '5555' });
    expect(await api().changePerson(demoted)).toMatchObject({ role: 'cashier' });
  });

  test('are the owner’s business', async () => {
    await expect(api('manager').people()).rejects.toMatchObject({ code: 'not-permitted' });
    const promotion = api('manager').addPerson({ name: 'Me', role: 'owner', pin: '7777' });
    await expect(promotion).rejects.toMatchObject({ code: 'not-permitted' });
  });

  test('whoever is signed in learns what they are called, and no more', async () => {
    const names = await shop.client(identityContract, 'cashier').names({});
    expect(names.map(({ name }) => name).toSorted()).toEqual(['Carla Cashier', 'Max Manager', 'Olga Owner']);
    expect(JSON.stringify(names)).not.toMatch(/role|pin/i);
    await expect(shop.call('identity.names', {}, 'nobody')).rejects.toMatchObject({ code: 'signed-out' });
  });

  test.each(['123', '1234567890123', '12a4', ' 1234'])('"%s" is no PIN', async (pin) => {
    const adding = api().addPerson({ name: 'Ada', role: 'cashier', pin });
    await expect(adding).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('show no PIN on the sign-in screen of a real shop', async () => {
    const shown = (await shop.call('identity.signInScreen', {}, 'nobody')) as { pin: string | null }[];
    expect(shown.map(({ pin }) => pin)).toEqual([null, null, null]);
  });
});

test('adding a person twice under one request id adds one', async () => {
  const add = () =>
    shop.host.call('identity.addPerson', { name: 'Ada', role: 'cashier', pin: '4711' }, { requestId: 'r1' });
  const [first, second] = [await add(), await add()];
  expect(isRefusal(first)).toBe(false);
  expect(second).toEqual(first);
});
