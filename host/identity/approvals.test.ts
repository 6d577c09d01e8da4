import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineContract, operation, query, type Scope, v } from '@counterpart/sdk';
import { defineNode, Rights, TransactionManager } from '@counterpart/sdk/node';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TEST_PINS, type TestShop, testShop, writePlugin } from '../testing/index.ts';

const input = v.object({ amount: v.optional(v.number(), 1) });
const drawer = (scope: Scope, permission: string) =>
  operation({ scope, permission, description: 'Opens a drawer.', input, output: v.string() });

const drawers = defineContract('drawers/v1', {
  open: drawer('shop', 'drawers.open'),
  unlock: drawer('till', 'drawers.open'),
  /** Calls `open` itself. */
  openFromHere: drawer('till', 'drawers.open'),
  /** More than 50 takes a right of its own. */
  take: drawer('shop', 'drawers.take'),
  look: query({
    scope: 'shop',
    permission: 'drawers.open',
    description: 'Looks into a drawer.',
    input,
    output: v.string(),
  }),
  mayOpen: query({
    scope: 'shop',
    permission: 'drawers.take',
    description: 'Whether somebody may open a drawer.',
    input: v.object({ person: v.string() }),
    output: v.boolean(),
  }),
});
const manifest = {
  id: 'drawers',
  provides: ['drawers/v1'],
  contributes: {
    permissions: [
      { id: 'drawers.open', title: 'Open a drawer', roles: ['manager'] },
      { id: 'drawers.take', title: 'Take money', roles: ['manager', 'cashier'] },
      { id: 'drawers.takeMuch', title: 'Take more than 50', roles: ['manager'] },
    ],
  },
};

const node = defineNode({
  activate({ container, contracts }) {
    const rights = container.get<Rights>(Rights);
    const transactions = container.get<TransactionManager>(TransactionManager);
    contracts.implement(drawers, {
      open: async (_, { user, approval }) => `${approval?.user.name ?? 'nobody'} for ${user?.name}`,
      unlock: async (_, { user, approval }) => `${approval?.user.name ?? 'nobody'} for ${user?.name}`,
      openFromHere: async () => String(await contracts.client(drawers).open({})),
      take: ({ amount }, context) =>
        transactions.run(async () => {
          if (amount > 50) rights.require(context, 'drawers.takeMuch');
          return 'taken';
        }),
      look: async () => 'money',
      mayOpen: ({ person }) => rights.personMay(person, 'drawers.open'),
    });
  },
});

let folder: string;
let keeper: TestShop;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'drawers-'));
  keeper = await testShop({ plugins: [{ folder: writePlugin(folder, manifest), node }] });
});
afterEach(async () => {
  await keeper.dispose();
  rmSync(folder, { recursive: true });
});

const notPermitted = (permission: string, title: string) => ({
  code: 'not-permitted',
  plugin: 'drawers',
  data: { permission, title, approvable: true },
});

describe.each([
  ['where the books are', async () => keeper],
  ['at a till whose books are elsewhere', () => keeper.followingTill()],
])('%s', (_, till) => {
  let shop: TestShop;
  beforeEach(async () => void (shop = await till()));
  const alone = () => shop.client(drawers, 'cashier');
  const approvedBy = (person: 'owner' | 'manager' | 'cashier') =>
    shop.client(drawers, 'cashier', { approvedBy: person });

  test.each(['open', 'unlock'] as const)(
    'a manager’s PIN lets one call of a cashier through: %s',
    async (method) => {
      await expect(alone()[method]({})).rejects.toMatchObject(notPermitted('drawers.open', 'Open a drawer'));
      expect(await approvedBy('manager')[method]({})).toBe('Max Manager for Carla Cashier');
      await expect(alone()[method]({})).rejects.toMatchObject({ code: 'not-permitted' });
    },
  );

  test('it covers what the handler asks for, too', async () => {
    expect(await alone().take({ amount: 50 })).toBe('taken');
    await expect(alone().take({ amount: 51 })).rejects.toMatchObject(
      notPermitted('drawers.takeMuch', 'Take more than 50'),
    );
    expect(await approvedBy('manager').take({ amount: 51 })).toBe('taken');
  });

  test('it does not cover what the call calls itself', async () => {
    await expect(approvedBy('manager').openFromHere({})).rejects.toMatchObject({
      code: 'not-permitted',
      data: { approvable: false },
    });
  });

  test('a query cannot be approved', async () => {
    await expect(alone().look({})).rejects.toMatchObject({
      code: 'not-permitted',
      data: { approvable: false },
    });
  });

  test('one’s own PIN is a wrong one, and wrong ones lock the till as at signing in', async () => {
    for (let attempt = 1; attempt < 5; attempt++) {
      await expect(approvedBy('cashier').open({})).rejects.toMatchObject({
        code: 'not-approved',
        data: { refused: 'wrong-pin' },
      });
    }
    await expect(approvedBy('cashier').open({})).rejects.toMatchObject({
      code: 'not-approved',
      data: { refused: 'locked-out', seconds: 30 },
    });
    await expect(approvedBy('manager').open({})).rejects.toMatchObject({ data: { refused: 'locked-out' } });
  });

  test('somebody who may not do it either changes nothing', async () => {
    const asked = { user: await person('manager'), approval: { pin: TEST_PINS.cashier } };
    await keeper.call('identity.addPerson', { name: 'Cleo', role: 'cashier', pin: '4444' });
    const byColleague = { user: await person('cashier'), approval: { pin: '4444' } };
    expect(await shop.host.call('drawers.open', {}, asked)).toBe('Carla Cashier for Max Manager');
    await expect(shop.host.call('drawers.open', {}, byColleague)).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });

  test('nobody is let in by it who is not signed in', async () => {
    const nobody = shop.client(drawers, 'nobody', { approvedBy: 'owner' });
    await expect(nobody.open({})).rejects.toMatchObject({ code: 'signed-out' });
  });

  test('the audit says who approved what for whom, without a name', async () => {
    await approvedBy('owner').open({}, { requestId: 'r1' });
    const [manager, cashier] = [await person('owner'), await person('cashier')];
    const entries = audit('approval.given');
    expect(entries).toMatchObject([
      { user: cashier.id, subject: 'drawers.open', data: `{"approver":"${manager.id}","request":"r1"}` },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Olga|Carla|1111/);
    expect(await keeper.verify()).toEqual([]);
  });
});

test('a person has a right for as long as they work here with it', async () => {
  const may = async (id: string) => keeper.client(drawers, 'cashier').mayOpen({ person: id });
  expect(await may((await person('manager')).id)).toBe(true);
  expect(await may((await person('cashier')).id)).toBe(false);
  expect(await may('somebody else')).toBe(false);
});

async function person(role: string) {
  const people = (await keeper.call('identity.people', {})) as { id: string; role: string; name: string }[];
  return people.find((each) => each.role === role) as { id: string; name: string; role: 'cashier' };
}

function audit(action: string): unknown[] {
  const books = new Sqlite(keeper.host.shopPath, { readonly: true });
  try {
    return books.prepare('select user, subject, data from core_audit where action = ?').all(action);
  } finally {
    books.close();
  }
}
