import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  connectSession,
  createClient,
  createPeer,
  createPortPair,
  type HostFunctions,
  identityContract,
  isRefusal,
  type Port,
  PROTOCOL_VERSION,
  type Session,
  type SessionOptions,
  settingsContract,
} from '@counterpart/sdk';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { notesContract, notesNode, writeNotesPlugin } from '../testing/notes-plugin.ts';
import { type TestShop, testShop } from '../testing/index.ts';

const secrets = { token: 'the token', ownerKey: 'the owner key' };

let folder: string;
let shop: TestShop;
const sessions: Session[] = [];

beforeEach(async () => {
  losing = 0;
  folder = mkdtempSync(join(tmpdir(), 'plugins-'));
  shop = await testShop({ plugins: [{ folder: writeNotesPlugin(folder), node: notesNode }] });
});
afterEach(async () => {
  for (const session of sessions.splice(0)) session.dispose();
  await shop.dispose();
  rmSync(folder, { recursive: true });
});

/** How many of the host's next messages get lost, each with its connection. */
let losing = 0;

function open(): Port {
  const [near, far] = createPortPair();
  const lossy: Port = {
    send(message) {
      if (losing === 0) return far.send(message);
      losing--;
      far.close();
    },
    onMessage: far.onMessage,
    onClose: (listener) => far.onClose(listener),
    close: () => far.close(),
  };
  shop.host.serve(lossy, secrets);
  return near;
}

function connect(hello: Partial<ReturnType<SessionOptions['hello']>> = {}): Session {
  const session = connectSession({
    open: async () => open(),
    hello: () => ({ token: secrets.token, ...hello }),
    retryDelay: () => 1,
  });
  sessions.push(session);
  return session;
}

function listen(session: Session, ask: Parameters<Session['subscribe']>[0], visible = true) {
  const heard: unknown[] = [];
  const subscription = session.subscribe(
    ask,
    { next: (value) => heard.push(value), fault: ({ code }) => heard.push(code) },
    visible,
  );
  return { heard, subscription };
}

const until = (heard: () => unknown, expected: unknown) =>
  expect.poll(heard, { interval: 5, timeout: 3000 }).toEqual(expected);

describe('being let in', () => {
  test('takes the token', async () => {
    const welcome = await connect().connected;
    expect(welcome).toMatchObject({ till: { name: 'Till 1' }, signIn: null });
  });

  test.each(['', 'the tokem', 'a much longer guess than the token is'])(
    'is refused with the token "%s"',
    async (token) => {
      await expect(connect({ token }).connected).rejects.toMatchObject({ code: 'not-let-in' });
    },
  );

  test('is refused to another protocol', async () => {
    const peer = createPeer<HostFunctions, object>(open(), {});
    const answer = await peer.ask('hello', { protocol: PROTOCOL_VERSION + 1, token: secrets.token });
    expect(answer).toMatchObject({ fault: { code: 'protocol-mismatch' } });
  });

  test('comes before anything else', async () => {
    const peer = createPeer<HostFunctions, object>(open(), {});
    const call = peer.ask('call', { method: 'shop.get', input: {} });
    await expect(call).rejects.toMatchObject({ code: 'not-let-in' });
    await expect(peer.ask('signIn', '1111')).rejects.toMatchObject({ code: 'not-let-in' });
  });
});

describe('signing in', () => {
  test('opens what the role may do, and signing out closes it', async () => {
    const session = connect();
    await session.connected;
    const notes = createClient(notesContract, session.call);
    await expect(notes.recent()).rejects.toMatchObject({ code: expect.stringMatching(/not-|sign/) });
    expect(await session.signIn('0000')).toMatchObject({ refused: 'wrong-pin' });
    expect(await session.signIn('3333')).toMatchObject({
      user: { role: 'cashier' },
      permissions: ['core.print', 'core.signedIn', 'notes.read'],
    });
    expect(await notes.recent()).toEqual([]);
    await expect(notes.write({ id: '1', body: 'Milk' })).rejects.toMatchObject({ code: 'not-permitted' });
    await session.signOut();
    await expect(session.call('notes.recent', {})).rejects.toThrow();
  });

  test('outlives a reload of the page and a restart of the host, until signed out', async () => {
    const first = connect();
    await first.connected;
    const signIn = await first.signIn('2222');
    if (isRefusal(signIn)) throw new Error(signIn.message);
    first.dispose();
    await shop.restart();
    const second = connect({ resume: signIn.resume });
    expect((await second.connected).signIn?.user).toEqual(signIn.user);
    await second.signOut();
    expect((await connect({ resume: signIn.resume }).connected).signIn).toBeNull();
  });

  test('five wrong PINs lock the till for a while, for the right one too', async () => {
    const session = connect();
    await session.connected;
    for (let attempt = 1; attempt < 5; attempt++) {
      expect(await session.signIn('9999')).toMatchObject({ refused: 'wrong-pin' });
    }
    expect(await session.signIn('9999')).toMatchObject({ refused: 'locked-out', data: { seconds: 30 } });
    expect(await session.signIn('1111')).toMatchObject({ refused: 'locked-out' });
  });
});

test('without the key file nobody is taken for a wrong guess; a new PIN opens the shop again', async () => {
  await shop.restart();
  rmSync(`${shop.host.shopPath}.key`);
  const session = connect();
  await session.connected;
  for (let attempt = 0; attempt < 6; attempt++) {
    await expect(session.signIn('1111')).rejects.toMatchObject({ code: 'pin-key-missing' });
  }
  const people = (await shop.call('identity.people', {})) as { id: string; role: string }[];
  const owner = people.find(({ role }) => role === 'owner')!;
  await shop.call('identity.setPin', { person: owner.id, pin: '8642' });
  expect(await session.signIn('8642')).toMatchObject({ user: { id: owner.id } });
});

test('whoever no longer works here is signed out at once, and a new role counts at once', async () => {
  const [session, other] = [connect(), connect()];
  await Promise.all([session.connected, other.connected]);
  const signIn = await session.signIn('3333');
  await other.signIn('2222');
  if (isRefusal(signIn)) throw new Error(signIn.message);
  const person = signIn.user.id;
  await shop.call('identity.changePerson', { person, name: 'Carla', role: 'manager' });
  await until(() => session.signedIn?.permissions.includes('notes.write'), true);
  await shop.call('identity.deactivatePerson', { person });
  await until(() => session.signedIn, null);
  await expect(session.call('notes.recent', {})).rejects.toMatchObject({ code: 'signed-out' });
  expect(await session.signIn('3333')).toMatchObject({ refused: 'wrong-pin' });
  // An old sign-in does not come back with them.
  await shop.call('identity.reactivatePerson', { person, pin: '4444' });
  expect((await connect({ resume: signIn.resume }).connected).signIn).toBeNull();
  expect(other.signedIn).toMatchObject({ user: { role: 'manager' } });
});

describe('a manager’s PIN', () => {
  test('lets one call through, once, also when its reply is lost', async () => {
    const session = connect();
    await session.connected;
    await session.signIn('3333');
    const notes = createClient(notesContract, session.call);
    const note = { id: '1', body: 'Milk' };
    await expect(notes.write(note)).rejects.toMatchObject({ code: 'not-permitted' });
    losing = 1;
    expect(await notes.write(note, { approval: { pin: '2222' } })).toEqual(note);
    expect(await notes.recent()).toEqual([note]);
    await expect(notes.write({ id: '2', body: 'Eggs' })).rejects.toMatchObject({ code: 'not-permitted' });
  });

  test('that is wrong leaves the call as it was', async () => {
    const session = connect();
    await session.connected;
    await session.signIn('3333');
    const write = (pin: string) =>
      session.call('notes.write', { id: '1', body: 'x' }, { requestId: 'r', approval: { pin } });
    await expect(write('9999')).rejects.toMatchObject({
      code: 'not-approved',
      data: { refused: 'wrong-pin' },
    });
    expect(await write('2222')).toEqual({ id: '1', body: 'x' });
  });
});

describe('the owner key', () => {
  test("acts with the owner's rights, and the audit says so", async () => {
    const session = connect({ token: secrets.ownerKey });
    expect((await session.connected).signIn?.user).toMatchObject({ id: 'cli', role: 'owner' });
    await createClient(notesContract, session.call).write({ id: '1', body: 'From the command line' });
    expect(await session.call('notes.recent', {})).toHaveLength(1);
    expect(await shop.verify()).toEqual([]);
  });

  test('acts as a named person with that person’s rights', async () => {
    const session = connect({ token: secrets.ownerKey, actAs: 'carla cashier' });
    expect((await session.connected).signIn?.user).toMatchObject({ name: 'Carla Cashier', role: 'cashier' });
    await expect(session.call('notes.write', { id: '1', body: 'x' })).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });

  test('refuses to act as somebody who does not work here', async () => {
    const session = connect({ token: secrets.ownerKey, actAs: 'Nobody' });
    await expect(session.connected).rejects.toMatchObject({ code: 'unknown-person' });
  });
});

describe('live queries', () => {
  test('of twenty fast keys few searches are carried out, and the answer to the last is heard', async () => {
    const session = connect();
    await session.connected;
    await session.signIn('1111');
    const notes = createClient(notesContract, session.call);
    await notes.write({ id: 'a', body: 'one' });
    await notes.write({ id: 'b', body: 'two' });
    const before = shop.host.callsOf('notes').handled;
    let last: ReturnType<typeof listen> | undefined;
    const all: unknown[][] = [];
    for (let key = 1; key <= 20; key++) {
      last?.subscription.dispose();
      last = listen(session, notes.recent({ limit: key }));
      all.push(last.heard);
    }
    await until(
      () => last!.heard,
      [
        [
          { id: 'a', body: 'one' },
          { id: 'b', body: 'two' },
        ],
      ],
    );
    expect(all.slice(0, -1).flat()).toEqual([]);
    // The first, the last, and each once more where a row before was told late.
    expect(shop.host.callsOf('notes').handled - before).toBeLessThanOrEqual(4);
  });

  test('push what another session, and another till, has changed', async () => {
    const [writer, reader] = [connect(), connect()];
    await Promise.all([writer.connected, reader.connected]);
    await writer.signIn('1111');
    await reader.signIn('3333');
    const { heard } = listen(reader, createClient(notesContract, reader.call).recent());
    await until(() => heard, [[]]);
    await createClient(notesContract, writer.call).write({ id: '1', body: 'Milk' });
    await until(() => heard.at(-1), [{ id: '1', body: 'Milk' }]);

    const other = await shop.secondTill();
    await other.client(notesContract).write({ id: '2', body: 'Eggs' });
    await until(
      () => heard.at(-1),
      [
        { id: '1', body: 'Milk' },
        { id: '2', body: 'Eggs' },
      ],
    );
    expect(heard).toHaveLength(3);
  });

  test('push what changed in this till’s own file', async () => {
    const session = connect();
    await session.connected;
    await session.signIn('1111');
    const settings = createClient(settingsContract, session.call);
    const { heard } = listen(session, settings.all());
    await until(() => heard.length, 1);
    await settings.set({ id: 'frame.theme', value: 'system' });
    await until(() => heard.at(-1), expect.objectContaining({ 'frame.theme': 'system' }));
  });

  test('are asked anew for whoever signs in', async () => {
    const session = connect();
    await session.connected;
    const { heard } = listen(session, createClient(identityContract, session.call).people());
    await until(() => heard.length, 1);
    expect(heard[0]).toEqual(expect.any(String));
    await session.signIn('1111');
    await until(() => (heard.at(-1) as unknown[]).length, 3);
  });

  test('follow a module that is switched off and on', async () => {
    const session = connect();
    const topics: string[] = [];
    session.onChanged((topic) => topics.push(topic));
    await session.connected;
    await session.signIn('1111');
    const { heard } = listen(session, createClient(notesContract, session.call).recent());
    await until(() => heard, [[]]);
    await session.call('modules.disable', { module: 'notes' });
    await until(() => heard.at(-1), expect.any(String));
    expect(session.signedIn?.permissions).not.toContain('notes.read');
    await session.call('modules.enable', { module: 'notes' });
    await until(() => heard.at(-1), []);
    expect(topics).toContain('modules');
    await until(() => session.signedIn?.permissions.includes('notes.read'), true);
  });

  test('an operation cannot be subscribed to', async () => {
    const session = connect({ token: secrets.ownerKey });
    await session.connected;
    const { heard } = listen(session, { method: 'notes.write', input: { id: '1', body: 'x' } } as never);
    await until(() => heard, ['not-a-query']);
    expect(await session.call('notes.recent', {})).toEqual([]);
  });
});

test('an operation whose answer was lost with the connection happens once', async () => {
  const session = connect({ token: secrets.ownerKey });
  await session.connected;
  const states: string[] = [];
  session.onState((state) => states.push(state));
  losing = 1;
  // A second insert of the same id would be a fault.
  expect(await session.call('notes.write', { id: '1', body: 'Milk' })).toEqual({ id: '1', body: 'Milk' });
  expect(states).toEqual(['away', 'connected']);
  expect(await session.call('notes.recent', {})).toHaveLength(1);
});
