import { afterEach, describe, expect, test } from 'vitest';
import { createClient, defineContract, operation, query } from '../contracts/index.ts';
import { refusal } from '../errors/index.ts';
import { v } from '../schema/index.ts';
import { connectSession } from './connect-session.ts';
import { createPeer, type Peer } from './peer.ts';
import { createPortPair } from './port-pair.ts';
import type { Port } from './port.ts';
import {
  type CallReply,
  type CallRequest,
  type Hello,
  type HostFunctions,
  PROTOCOL_VERSION,
  type SessionFunctions,
  type SubscribeRequest,
} from './protocol.ts';
import type { Session, SessionOptions } from './session.ts';

const user = { id: 'p1', name: 'Olivia', role: 'owner' } as const;
const signedIn = { user, permissions: [], resume: 'r1' };

/** A far end that answers by hand, so that the session's own conduct can be seen. */
class ScriptedHost {
  readonly hellos: Hello[] = [];
  readonly calls: CallRequest[] = [];
  readonly subscribed: SubscribeRequest[] = [];
  readonly unsubscribed: number[] = [];
  readonly visibility: [number, boolean][] = [];
  refusesToOpen = 0;
  ports: Port[] = [];
  session: Peer<SessionFunctions> | undefined;
  answer: (request: CallRequest) => Promise<CallReply> = async ({ input }) => ({ result: input });
  hello: (hello: Hello) => Promise<Awaited<ReturnType<HostFunctions['hello']>>> = async (hello) => ({
    till: { id: 't1', name: 'Till 1' },
    version: '0.1.0',
    files: '/files/k',
    signIn: hello.resume === 'r1' ? signedIn : null,
  });

  open = async (): Promise<Port> => {
    if (this.refusesToOpen-- > 0) throw new Error('Connection refused.');
    const [near, far] = createPortPair();
    this.ports.push(far);
    const functions: HostFunctions = {
      hello: async (hello) => (this.hellos.push(hello), this.hello(hello)),
      signIn: async (pin) => (pin === '1111' ? signedIn : refusal('wrong-pin', 'That PIN is not known.')),
      signOut: async () => {},
      call: async (request) => (this.calls.push(request), this.answer(request)),
      subscribe: async (request) => void this.subscribed.push(request),
      unsubscribe: async (subscription) => void this.unsubscribed.push(subscription),
      setVisible: async (subscription, visible) => void this.visibility.push([subscription, visible]),
    };
    this.session = createPeer<SessionFunctions, HostFunctions>(far, functions);
    return near;
  };

  cut(): void {
    this.ports.at(-1)?.close();
  }
}

const sessions: Session[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose();
});

function connect(host: ScriptedHost, options: Partial<SessionOptions> = {}): Session {
  const session = connectSession({
    open: host.open,
    hello: () => ({ token: 'let me in' }),
    retryDelay: () => 1,
    ...options,
  });
  sessions.push(session);
  return session;
}

const until = async (condition: () => boolean) => expect.poll(condition, { interval: 2 }).toBe(true);

describe('connecting', () => {
  test('says hello with the protocol and the token, then is connected', async () => {
    const host = new ScriptedHost();
    const session = connect(host);
    expect(session.state).toBe('connecting');
    expect((await session.connected).till.name).toBe('Till 1');
    expect(host.hellos).toEqual([{ protocol: PROTOCOL_VERSION, token: 'let me in' }]);
  });

  test('tries again until the host is there', async () => {
    const host = new ScriptedHost();
    host.refusesToOpen = 3;
    await connect(host).connected;
    expect(host.hellos).toHaveLength(1);
  });

  test('a refusal of the host is final and every call fails with its reason', async () => {
    const host = new ScriptedHost();
    const fault = { code: 'not-let-in', message: 'Open the address that the till printed.' };
    host.hello = async () => ({ fault });
    const session = connect(host);
    const early = session.call('shop.get', {});
    await expect(early).rejects.toMatchObject(fault);
    expect(session.state).toBe('refused');
    await expect(session.call('shop.get', {})).rejects.toMatchObject(fault);
    await expect(session.connected).rejects.toMatchObject(fault);
  });

  test('a host that takes the connection but says nothing is tried anew', async () => {
    const host = new ScriptedHost();
    const answer = host.hello;
    host.hello = () => ((host.hello = answer), new Promise<never>(() => {}));
    await connect(host, { deadline: 20 }).connected;
    expect(host.hellos).toHaveLength(2);
  });
});

describe('calls', () => {
  const contract = defineContract('echo/v1', {
    say: query({
      scope: 'till',
      permission: 'public',
      description: 'Says it back.',
      input: v.object({ text: v.string() }),
      output: v.object({ text: v.string() }),
    }),
    shout: operation({
      scope: 'till',
      permission: 'public',
      description: 'Says it aloud.',
      input: v.object({ text: v.string() }),
      output: v.object({ text: v.string() }),
    }),
  });

  test('a contract is called through its client; a refusal is a value, a fault is thrown', async () => {
    const host = new ScriptedHost();
    const echo = createClient(contract, connect(host).call);
    expect(await echo.say({ text: 'hello' })).toEqual({ text: 'hello' });
    host.answer = async () => ({ result: refusal('too-late', 'It is after closing time.') });
    expect(await echo.shout({ text: 'hello' })).toMatchObject({ refused: 'too-late' });
    host.answer = async () => ({ fault: { code: 'no-such-method', message: 'No.', plugin: 'echo' } });
    await expect(echo.shout({ text: 'x' })).rejects.toMatchObject({ code: 'no-such-method', plugin: 'echo' });
  });

  test('a call in flight when the connection breaks is sent again under the same request id', async () => {
    const host = new ScriptedHost();
    const session = connect(host);
    await session.connected;
    host.answer = () => new Promise(() => {});
    const posted = session.call('sales.postSale', { total: 5 });
    await until(() => host.calls.length === 1);
    host.answer = async () => ({ result: 'posted' });
    host.cut();
    expect(await posted).toBe('posted');
    expect(host.calls).toHaveLength(2);
    expect(host.calls[1]).toEqual(host.calls[0]);
    expect(host.calls[0]!.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("the caller's own request id is used", async () => {
    const host = new ScriptedHost();
    await connect(host).call('sales.postSale', {}, { requestId: 'mine' });
    expect(host.calls[0]!.requestId).toBe('mine');
  });

  test('a call waits for a lost connection, but not for ever', async () => {
    const host = new ScriptedHost();
    const session = connect(host, { patience: 30 });
    await session.connected;
    host.refusesToOpen = Infinity;
    host.cut();
    await until(() => session.state === 'away');
    await expect(session.call('shop.get', {})).rejects.toMatchObject({ code: 'disconnected' });
  });

  test('a message beyond the bound is a clear fault and the session goes on', async () => {
    const host = new ScriptedHost();
    const session = connect(host, { maxMessageBytes: 10_000 });
    const huge = session.call('importers.run', { content: 'x'.repeat(20_000) });
    await expect(huge).rejects.toMatchObject({ code: 'message-too-large' });
    expect(await session.call('echo', 'small')).toBe('small');
    expect(session.state).toBe('connected');
  });

  test('an ended session fails what is open', async () => {
    const host = new ScriptedHost();
    host.answer = () => new Promise(() => {});
    const session = connect(host);
    await session.connected;
    const open = session.call('shop.get', {});
    session.dispose();
    await expect(open).rejects.toMatchObject({ code: 'session-ended' });
  });
});

describe('sign-in', () => {
  test('is told, and resumed after a reconnect', async () => {
    const host = new ScriptedHost();
    const session = connect(host);
    const seen: (string | undefined)[] = [];
    session.onSignIn((signIn) => seen.push(signIn?.user.name));
    await session.connected;
    expect(await session.signIn('9999')).toMatchObject({ refused: 'wrong-pin' });
    expect(session.signedIn).toBeNull();
    await session.signIn('1111');
    host.cut();
    await until(() => host.hellos.length === 2 && session.state === 'connected');
    expect(host.hellos[1]).toMatchObject({ resume: 'r1' });
    expect(session.signedIn?.user).toEqual(user);
    await session.signOut();
    expect(seen).toEqual(['Olivia', 'Olivia', undefined]);
  });

  test('the host says when rights change or end', async () => {
    const host = new ScriptedHost();
    const session = connect(host);
    await session.connected;
    await session.signIn('1111');
    host.session!.tell('signedIn', { ...signedIn, permissions: ['sales.sell'] });
    await until(() => session.signedIn?.permissions[0] === 'sales.sell');
    host.session!.tell('signedIn', null);
    await until(() => session.signedIn === null);
  });

  test('a host that no longer knows it leaves nobody signed in', async () => {
    const host = new ScriptedHost();
    const session = connect(host, { hello: () => ({ token: 't', resume: 'r1' }) });
    await session.connected;
    expect(session.signedIn?.user.name).toBe('Olivia');
    host.hello = async () => ({
      till: { id: 't1', name: 'Till 1' },
      version: '0.1.0',
      files: '/files/k',
      signIn: null,
    });
    host.cut();
    await until(() => session.signedIn === null);
  });
});

describe('subscriptions', () => {
  const ask = { method: 'echo.say', input: { text: 'a' } } as never;

  test('hear each answer, follow a reconnect, and end', async () => {
    const host = new ScriptedHost();
    const session = connect(host);
    const heard: unknown[] = [];
    const subscription = session.subscribe(
      ask,
      { next: (value) => heard.push(value), fault: (fault) => heard.push(fault.code) },
      false,
    );
    await until(() => host.subscribed.length === 1);
    expect(host.subscribed[0]).toMatchObject({ method: 'echo.say', input: { text: 'a' }, visible: false });
    const { subscription: number } = host.subscribed[0]!;

    host.session!.tell('live', number, { result: 1 });
    host.session!.tell('live', number, { fault: { code: 'module-off', message: 'It is off.' } });
    await until(() => heard.length === 2);
    expect(heard).toEqual([1, 'module-off']);

    subscription.setVisible(true);
    await until(() => host.visibility.length === 1);
    host.cut();
    await until(() => host.subscribed.length === 2);
    expect(host.subscribed[1]).toMatchObject({ subscription: number, visible: true });

    subscription.dispose();
    await until(() => host.unsubscribed.length === 1);
    host.session!.tell('live', number, { result: 2 });
    await session.call('echo', {});
    expect(heard).toEqual([1, 'module-off']);
  });

  test('topics that changed are told', async () => {
    const host = new ScriptedHost();
    const session = connect(host);
    const topics: string[] = [];
    session.onChanged((topic) => topics.push(topic));
    await session.connected;
    host.session!.tell('changed', 'modules');
    await until(() => topics.length === 1);
    expect(topics).toEqual(['modules']);
  });
});
