import {
  type CallReply,
  connectSession,
  createPeer,
  createPortPair,
  type HostFunctions,
  type Module,
  type Peer,
  type Place,
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
  place: Place = { kind: 'computer', path: '/shop/shop.db', serving: null, keeper: null, trouble: null };
  modules: Module[] = [];
  /** What a method answers from now on, a fault included. */
  readonly answers = new Map<string, CallReply>();
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

  /** Answers differently, and tells who is subscribed to it. */
  setAnswer(method: string, reply: CallReply): void {
    this.answers.set(method, reply);
    for (const { subscription } of [...this.#subscriptions.values()].filter(
      (each) => each.method === method,
    )) {
      this.#peer?.tell('live', subscription, reply);
    }
  }

  setPlace(place: Place): void {
    this.place = place;
    this.setAnswer('place.current', { result: place });
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
    hello: async () => ({
      till: { id: 't1', name: 'Front till' },
      version: '0.1.0',
      files: '/files/k',
      signIn: this.signedIn,
    }),
    signIn: async (pin) => this.#signIn(pin),
    signOut: async () => {
      this.signedIn = null;
    },
    call: async ({ method, input }) => {
      this.calls.push({ method, input });
      return this.#reply(method);
    },
    subscribe: async (request) => {
      this.#subscriptions.set(request.subscription, request);
      this.#peer?.tell('live', request.subscription, this.#reply(request.method));
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

  #reply(method: string): CallReply {
    return this.answers.get(method) ?? { result: this.#answer(method) };
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
      case 'place.current':
        return this.place;
      case 'place.folderTest':
        return { folder: null, state: 'idle', message: null };
      case 'search.all':
      case 'tills.paired':
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
    statusItems: [],
    papers: [],
    joins: [],
    themes: [],
    ...change,
  };
}
