import type { OperationOptions } from '../contracts/client.ts';
import { Fault, type FaultData, toFaultData } from '../errors/fault.ts';
import { isRefusal } from '../errors/refusal.ts';
import { newId } from '../ids/new-id.ts';
import type { Disposable } from '../lifecycle/disposable.ts';
import { Emitter } from '../lifecycle/event.ts';
import { systemTimers, type Timers } from '../lifecycle/timers.ts';
import { createPeer, type Peer } from './peer.ts';
import { PendingCalls } from './pending-calls.ts';
import type { Port } from './port.ts';
import {
  type HostFunctions,
  PROTOCOL_VERSION,
  type SessionFunctions,
  type SignIn,
  type Welcome,
} from './protocol.ts';
import { retryDelay } from './retry-delay.ts';
import type { ChangedTopic, Session, SessionOptions, SessionState } from './session.ts';
import { Subscriptions } from './subscriptions.ts';
import { withDeadline } from './with-deadline.ts';

/** Connects to a host and stays connected until it is refused or disposed. Returns at once. */
export function connectSession(options: SessionOptions): Session {
  return new ReconnectingSession(options);
}

class ReconnectingSession implements Session {
  readonly #options: SessionOptions;
  readonly #timers: Timers;
  readonly #calls: PendingCalls;
  readonly #subscriptions = new Subscriptions();
  readonly #states = new Emitter<SessionState>();
  readonly #signIns = new Emitter<SignIn | null>();
  readonly #changes = new Emitter<ChangedTopic>();
  #peer: Peer<HostFunctions> | undefined;
  #port: Port | undefined;
  #retry: Disposable | undefined;
  #disposed = false;
  state: SessionState = 'connecting';
  fault: FaultData | undefined;
  welcome: Welcome | undefined;
  signedIn: SignIn | null = null;

  readonly onState = this.#states.event;
  readonly onSignIn = this.#signIns.event;
  readonly onChanged = this.#changes.event;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#timers = options.timers ?? systemTimers;
    this.#calls = new PendingCalls(options.patience ?? 15_000, this.#timers);
    void this.#connect(0);
  }

  readonly call = (method: string, input: unknown, options?: OperationOptions) =>
    this.#calls.call({ method, input, ...options, requestId: options?.requestId ?? newId() });

  readonly subscribe: Session['subscribe'] = (ask, observer, visible = true) =>
    this.#subscriptions.add(ask, observer, visible);

  get connected(): Promise<Welcome> {
    return new Promise((resolve, reject) => {
      const listening = this.#states.event(() => settle());
      const settle = () => {
        if (this.state === 'connected' && this.welcome) resolve(this.welcome);
        else if (this.state === 'refused') reject(new Fault(this.fault ?? ended));
        else return;
        listening.dispose();
      };
      settle();
    });
  }

  async signIn(pin: string) {
    const reply = await this.#present().ask('signIn', pin);
    if (!isRefusal(reply)) this.#setSignIn(reply);
    return reply;
  }

  async signOut(): Promise<void> {
    await this.#present().ask('signOut');
    this.#setSignIn(null);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#retry?.dispose();
    this.#port?.close();
    this.#refuse(ended);
    for (const emitter of [this.#states, this.#signIns, this.#changes]) emitter.dispose();
  }

  async #connect(attempt: number): Promise<void> {
    const deadline = this.#options.deadline ?? 10_000;
    const timers = this.#timers;
    let port: Port | undefined;
    try {
      port = await withDeadline(this.#options.open(), deadline, { timers, late: (late) => late.close() });
      if (this.#disposed) return port.close();
      const peer = createPeer<HostFunctions, SessionFunctions>(
        port,
        this.#functions,
        this.#options.maxMessageBytes,
      );
      const given = this.#options.hello();
      const resume = this.signedIn?.resume ?? given.resume;
      const hello = { ...given, protocol: PROTOCOL_VERSION, ...(resume === undefined ? {} : { resume }) };
      const reply = await withDeadline(peer.ask('hello', hello), deadline, { timers });
      if (this.#disposed) return port.close();
      if ('fault' in reply) {
        port.close();
        return this.#refuse(reply.fault);
      }
      this.#arrive(port, peer, reply);
    } catch (error) {
      port?.close();
      if (this.#disposed) return;
      this.fault = toFaultData(error);
      const wait = (this.#options.retryDelay ?? retryDelay)(attempt);
      this.#retry = timers.after(wait, () => void this.#connect(attempt + 1));
    }
  }

  #arrive(port: Port, peer: Peer<HostFunctions>, welcome: Welcome): void {
    this.#port = port;
    this.#peer = peer;
    this.fault = undefined;
    this.welcome = welcome;
    this.#setSignIn(welcome.signIn);
    this.#setState('connected');
    this.#calls.connected(peer);
    this.#subscriptions.connected(peer);
    port.onClose(() => this.#leave());
  }

  #leave(): void {
    this.#peer = undefined;
    this.#port = undefined;
    if (this.#disposed) return;
    this.#calls.away();
    this.#subscriptions.away();
    this.#setState('away');
    void this.#connect(0);
  }

  #refuse(fault: FaultData): void {
    this.fault = fault;
    this.#peer = undefined;
    this.#calls.end(fault);
    this.#subscriptions.away();
    this.#setState('refused');
  }

  readonly #functions: SessionFunctions = {
    live: (subscription, update) => this.#subscriptions.update(subscription, update),
    signedIn: (signIn) => this.#setSignIn(signIn),
    changed: (topic) => this.#changes.fire(topic),
  };

  #present(): Peer<HostFunctions> {
    if (this.#peer) return this.#peer;
    throw new Fault({
      code: 'disconnected',
      message: 'The till cannot be reached just now. It is being tried again; then try once more.',
    });
  }

  #setState(state: SessionState): void {
    if (this.state === state) return;
    this.state = state;
    this.#states.fire(state);
  }

  #setSignIn(signIn: SignIn | null): void {
    if (signIn === null && this.signedIn === null) return;
    this.signedIn = signIn;
    this.#signIns.fire(signIn);
  }
}

const ended: FaultData = { code: 'session-ended', message: 'This session was ended.' };
