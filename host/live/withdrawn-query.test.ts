import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  connectSession,
  createClient,
  createPortPair,
  defineContract,
  query,
  type Session,
  v,
} from '@counterpart/sdk';
import { Database, defineNode, sql } from '@counterpart/sdk/node';
import { onTestFinished, test, expect } from 'vitest';
import { TEST_PINS, type TestShop, testShop } from '../testing/index.ts';
import { writePlugin } from '../testing/write-plugin.ts';

const secrets = { token: 'the token', ownerKey: 'the owner key' };

const countingContract = defineContract('counting/v1', {
  count: query({
    scope: 'shop',
    permission: 'counting.count',
    heavy: true,
    description: 'Counts so far; without an end for ever.',
    input: v.object({ end: v.nullable(v.number()) }),
    output: v.number(),
  }),
});

/** How often somebody began to count. */
let begun = 0;

/** A module whose one query takes as long as one likes, in a single statement. */
async function countingShop(): Promise<TestShop> {
  const folder = mkdtempSync(join(tmpdir(), 'plugins-'));
  const node = defineNode({
    activate({ container, contracts }) {
      const database = container.get<Database>(Database);
      contracts.implement(countingContract, {
        async count({ end }) {
          begun += 1;
          const row = await database.get<{ n: number }>(sql`
            with recursive n (i) as (select 1 union all select i + 1 from n where i < coalesce(${end}, 9e18))
            select count(*) as n from n`);
          return row!.n;
        },
      });
    },
  });
  const manifest = {
    id: 'counting',
    provides: ['counting/v1'],
    contributes: { permissions: [{ id: 'counting.count', title: 'Count', roles: ['manager'] }] },
  };
  const shop = await testShop({ plugins: [{ folder: writePlugin(folder, manifest), node }] });
  onTestFinished(async () => {
    await shop.dispose();
    rmSync(folder, { recursive: true });
  });
  return shop;
}

async function signedIn(shop: TestShop): Promise<Session> {
  const session = connectSession({
    open: async () => {
      const [near, far] = createPortPair();
      shop.host.serve(far, secrets);
      return near;
    },
    hello: () => ({ token: secrets.token }),
  });
  onTestFinished(() => session.dispose());
  await session.connected;
  await session.signIn(TEST_PINS.owner);
  return session;
}

const counting = (session: Session) => createClient(countingContract, session.call);
const forever = { end: null };
/** The read worker answers one after the other: an answer says that it is free. */
const free = (session: Session) => counting(session).count({ end: 7 });
const isCounting = (before: number) => expect.poll(() => begun).toBe(before + 1);

test('a live query that is closed, or asked otherwise, ends in the middle of its statement', async () => {
  const session = await signedIn(await countingShop());
  const before = begun;
  const heard: unknown[] = [];
  const hear = { next: (value: unknown) => heard.push(value), fault: (fault: unknown) => heard.push(fault) };
  const closed = session.subscribe(counting(session).count(forever), hear);
  await isCounting(before);
  const answer = free(session);
  closed.dispose();
  expect(await answer).toBe(7);
  expect(heard).toEqual([]);
});

test('so does what was asked by a window that is gone', async () => {
  const shop = await countingShop();
  const gone = await signedIn(shop);
  const stays = await signedIn(shop);
  const before = begun;
  const asked = counting(gone)
    .count(forever)
    .then(undefined, () => 'gone');
  await isCounting(before);
  const answer = free(stays);
  gone.dispose();
  expect(await asked).toBe('gone');
  expect(await answer).toBe(7);
});
