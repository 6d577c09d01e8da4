import {
  connectSession,
  createPeer,
  createPortPair,
  type HostFunctions,
  type Module,
  type Peer,
  type Port,
  type Refusal,
  type SessionFunctions,
  type Shop,
  type SignIn,
  type SubscribeRequest,
} from '@counterpart/sdk';

/** A host in memory for tests of the workbench: the real session and protocol, answers made up. */
export class FakeHost {
  readonly shop: Shop = {
    ready: true,
    name: 'Harbour Street',
    currency: 'EUR',
    digits: 2,
    pricesIncludeTax: true,
    roundingMode: 'half-away',
    roundingScope: 'line',
    cashRounding: null,
    locale: 'en',
    demo: true,
    taxClasses: [],
  };
  modules: Module[] = [];
  signedIn: SignIn | null = null;
  readonly calls: { method: string; input: unknown }[] = [];
  readonly #subscriptions = new Map<number, SubscribeRequest>();
  #peer: Peer<SessionFunctions> | undefined;
  #port: Port | undefined;
  #reachable = true;

  readonly session = connectSession({
    open: async () => this.#accept(),
    hello: () => ({ token: 'let me in' }),
    retryDelay: () => 1,
  });

  /** Tells the session that the modules are others now. */
  setModules(modules: Module[]): void {
    this.modules = modules;
    this.#peer?.tell('changed', 'modules');
  }

  setReachable(reachable: boolean): void {
    this.#reachable = reachable;
    if (!reachable) this.#port?.close();
  }

  #accept(): Port {
    if (!this.#reachable) throw new Error('Nobody answers.');
    const [near, far] = createPortPair();
    this.#port = far;
    this.#peer = createPeer<SessionFunctions, HostFunctions>(far, this.#functions);
    return near;
  }

  readonly #functions: HostFunctions = {
    hello: async () => ({ till: { id: 't1', name: 'Front till' }, version: '0.1.0', signIn: this.signedIn }),
    signIn: async (pin) => this.#signIn(pin),
    signOut: async () => {
      this.signedIn = null;
    },
    call: async ({ method, input }) => {
      this.calls.push({ method, input });
      return { result: this.#answer(method) };
    },
    subscribe: async (request) => {
      this.#subscriptions.set(request.subscription, request);
      this.#peer?.tell('live', request.subscription, { result: this.#answer(request.method) });
    },
    unsubscribe: async (subscription) => {
      this.#subscriptions.delete(subscription);
    },
    setVisible: async () => undefined,
  };

  #signIn(pin: string): SignIn | Refusal {
    if (pin !== '1111') return { refused: 'wrong-pin', message: 'Nobody has this PIN.' };
    this.signedIn = {
      user: { id: 'u1', name: 'Olivia', role: 'owner' },
      permissions: [],
      resume: 'secret',
    };
    return this.signedIn;
  }

  #answer(method: string): unknown {
    switch (method) {
      case 'shop.get':
        return this.shop;
      case 'modules.list':
        return this.modules;
      case 'identity.signInScreen':
        return [{ name: 'Olivia', role: 'owner', pin: '1111' }];
      case 'sync.status':
        return { state: 'live', message: null, delay_ms: 310, interval_ms: 250, tills: [] };
      case 'search.all':
        return [];
      default:
        return {};
    }
  }
}

export function fakeModule(id: string, change: Partial<Module> = {}): Module {
  const name = id[0]!.toUpperCase() + id.slice(1);
  return {
    id,
    displayName: name,
    description: '',
    version: '0.1.0',
    publisher: '',
    shipped: true,
    enabled: true,
    state: 'active',
    reason: null,
    activation_ms: 3,
    view: { script: `/plugins/${id}/1/view.js`, style: null },
    views: [{ id: `${id}.main`, title: name, icon: 'box', order: 10, permission: null }],
    commands: [],
    joins: [],
    ...change,
  };
}
