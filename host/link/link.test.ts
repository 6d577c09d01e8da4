import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  connectSession,
  createPeer,
  createPortPair,
  newId,
  type Place,
  type Session,
} from '@counterpart/sdk';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KeeperFunctions, LINK_VERSION, type LinkHello } from './link-protocol.ts';
import { startHost } from '../start-host.ts';
import { type FollowingTill, TEST_PINS, type TestShop, testShop } from '../testing/index.ts';
import { notesContract, notesNode, writeNotesPlugin } from '../testing/notes-plugin.ts';

let keeper: TestShop;
let till: FollowingTill;
let folder: string;
const sessions: Session[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'notes-'));
  keeper = await testShop({ plugins: [{ folder: writeNotesPlugin(folder), node: notesNode }] });
  till = await keeper.followingTill();
});
afterEach(async () => {
  for (const session of sessions.splice(0)) session.dispose();
  await keeper.dispose();
  rmSync(folder, { recursive: true });
});

/** A page at a till. */
async function page(at: TestShop): Promise<Session> {
  const session = connectSession({
    open: async () => {
      const [near, far] = createPortPair();
      at.host.serve(far, { token: 'token', ownerKey: 'owner key' });
      return near;
    },
    hello: () => ({ token: 'token' }),
  });
  sessions.push(session);
  await session.connected;
  return session;
}

const write = (at: TestShop, body: string, id = newId()) =>
  at.client(notesContract).write({ id, body }, { requestId: `write ${id}` });
const bodies = async (at: TestShop) => (await at.client(notesContract).recent({})).map(({ body }) => body);

test('what is asked of the books at a till is answered by its keeper, in the name of the till', async () => {
  await write(till, 'from the till');
  expect(await bodies(keeper)).toEqual(['from the till']);
  expect(await bodies(till)).toEqual(['from the till']);
  const heard = await keeper.host.call('shop.get', {});
  expect(await till.host.call('shop.get', {})).toEqual(heard);
  expect(till.host.shopPath).toBe('');
});

test('what somebody may not do at the keeper they may not do at a till', async () => {
  const asCashier = till.client(notesContract, 'cashier').write({ id: newId(), body: 'no' });
  await expect(asCashier).rejects.toMatchObject({ code: 'not-permitted' });
  expect(await bodies(keeper)).toEqual([]);
});

test('a live query at a till follows what is sold elsewhere', async () => {
  const session = await page(till);
  await session.signIn(TEST_PINS.manager);
  const seen: unknown[] = [];
  const ask = { method: 'notes.recent', input: {} } as never;
  session.subscribe<readonly { body: string }[]>(ask, {
    next: (notes) => seen.push(notes.map(({ body }) => body)),
    fault: ({ code }) => seen.push(code),
  });
  await expect.poll(() => seen).toEqual([[]]);
  await write(keeper, 'from the keeper');
  await expect.poll(() => seen).toEqual([[], ['from the keeper']]);
});

test('people sign in at a till with the PIN that the keeper knows; wrong ones are counted for that till alone', async () => {
  const [here, there] = [await page(till), await page(keeper)];
  for (let times = 0; times < 5; times++) await here.signIn('9999');
  expect(await here.signIn(TEST_PINS.owner)).toMatchObject({ refused: 'locked-out' });
  expect(await there.signIn(TEST_PINS.owner)).toMatchObject({ user: { role: 'owner' } });
});

test('whoever no longer works in the shop is signed out at every till', async () => {
  const session = await page(till);
  const signIn = await session.signIn(TEST_PINS.manager);
  if (!('user' in signIn)) throw new Error(signIn.message);
  await keeper.host.call('identity.deactivatePerson', { person: signIn.user.id });
  await expect.poll(() => session.signedIn).toBeNull();
  await expect(session.call('notes.recent', {})).rejects.toMatchObject({ code: 'signed-out' });
});

test('while the keeper is away a till says so at once, and is back when it is', async () => {
  till.line.cut();
  await expect(bodies(till)).rejects.toMatchObject({ code: 'keeper-away' });
  expect(await till.host.call('place.current', {})).toMatchObject({
    kind: 'follower',
    keeper: { name: 'Till 1', connected: false },
  });
  expect(await till.host.call('sync.status', {})).toMatchObject({ state: 'waiting' });
  // What a till must know at any time it still knows.
  expect(await till.host.call('shop.get', {})).toMatchObject({ name: 'Test shop', ready: true });
  await write(keeper, 'meanwhile');
  till.line.mend();
  await expect.poll(() => bodies(till).catch(() => [])).toEqual(['meanwhile']);
  expect(await till.host.call('place.current', {})).toMatchObject({
    keeper: { connected: true, trouble: null },
  });
});

test('a till starts while its keeper is away, and joins it later', async () => {
  till.line.cut();
  await till.restart().catch(() => {});
  expect(await till.host.call('shop.get', {})).toMatchObject({ name: 'Test shop' });
  till.line.mend();
  await expect
    .poll(() =>
      till.host.call('identity.people', {}).then(
        () => 'there',
        () => 'away',
      ),
    )
    .toBe('there');
});

test('a lost reply is asked for again, and what was done is done once', async () => {
  till.line.loseNextReply();
  const id = newId();
  expect(await write(till, 'once', id)).toEqual({ id, body: 'once' });
  expect(till.line.dialled).toBe(2);
  expect(await bodies(keeper)).toEqual(['once']);
});

test('older books of the shop that a till has seen are refused; those of another shop are not older', async () => {
  const hasSeen = (shop: string) => {
    const file = new Sqlite(join(till.folder, 'till.db'));
    file.exec(`update core_seen_books set epoch = 4, shop_id = ${shop}`);
    file.close();
    return till.restart();
  };
  await expect(hasSeen('shop_id')).rejects.toThrow(/keeps older books than this till has already seen/);
  // As an older version of the product has left it.
  await expect(hasSeen('null')).rejects.toThrow(/keeps older books/);
  await hasSeen(`'another shop'`);
  await write(till, 'there');
  expect(await bodies(keeper)).toEqual(['there']);
});

test('switching a module off at the keeper ends it at every till', async () => {
  await keeper.host.call('modules.disable', { module: 'notes' });
  await expect.poll(() => till.host.modules().map(({ state }) => state)).toEqual(['disabled']);
  await till.host.call('modules.enable', { module: 'notes' });
  await expect.poll(() => till.host.modules().map(({ state }) => state)).toEqual(['active']);
  expect(keeper.host.modules().map(({ state }) => state)).toEqual(['active']);
});

test('the books are proved where they are', async () => {
  await write(till, 'a note');
  expect(await till.verify()).toEqual([]);
});

test('a till and a keeper of two versions: it is said which of them to update', async () => {
  const told = async (protocol: number) => {
    const [near, far] = createPortPair();
    keeper.host.serveTill(far, { id: 'front', name: 'Front' });
    const hello = { protocol, version: '9.9.9' } as LinkHello;
    const reply = await createPeer<KeeperFunctions, object>(near, {}).ask('hello', hello);
    return 'fault' in reply ? reply.fault.message : undefined;
  };
  expect(await told(LINK_VERSION - 1)).toMatch(/9\.9\.9.*Update Counterpart on this till; the cart is kept/);
  expect(await told(LINK_VERSION + 1)).toMatch(/Update Counterpart on the computer that keeps the books/);
});

test('of two computers with the same folder of a till one is let in, and the other when that one has gone', async () => {
  const folder = `${till.folder}-copy`;
  cpSync(till.folder, folder, { recursive: true });
  const copy = await startHost({ tillFolder: folder, pluginFolders: [], keeper: till.line });
  const trouble = async () => ((await copy.call('place.current', {})) as Place).keeper?.trouble;
  try {
    expect(await trouble()).toMatch(/is connected from another computer already.* copy of its folder/);
    await write(till, 'not disturbed');
    await till.dispose();
    await expect.poll(trouble).toBe(null);
  } finally {
    await copy.stop();
    rmSync(folder, { recursive: true });
  }
});

test('the keeper sees which tills are there', async () => {
  const online = async () => {
    const { tills } = (await keeper.host.call('sync.status', {})) as {
      tills: { name: string; online: boolean }[];
    };
    return tills.filter((each) => each.online).map(({ name }) => name);
  };
  await expect.poll(online).toEqual(['Till 1', 'Till 2']);
  till.line.cut();
  await expect.poll(online).toEqual(['Till 1']);
});
