import type { Ask, CallFunction } from '../contracts/client.ts';
import type { FaultData } from '../errors/fault.ts';
import type { Refusal } from '../errors/refusal.ts';
import type { Disposable } from '../lifecycle/disposable.ts';
import type { Event } from '../lifecycle/event.ts';
import type { Timers } from '../lifecycle/timers.ts';
import type { Port } from './port.ts';
import type { Hello, SessionFunctions, SignIn, Welcome } from './protocol.ts';

/**
 * `connecting` until the first answer; `away` while a lost connection is being restored; `refused` for good, with the
 * reason in `fault` (a wrong token, another protocol).
 */
export type SessionState = 'connecting' | 'connected' | 'away' | 'refused';

export type ChangedTopic = Parameters<SessionFunctions['changed']>[0];

/** Hears the answers to a subscribed query: the first, and every later one that differs. */
export interface ResultObserver<T> {
  next(value: T): void;
  fault(fault: FaultData): void;
}

export interface Subscription extends Disposable {
  /** A hidden subscription rests: it hears nothing until it is visible again. */
  setVisible(visible: boolean): void;
}

export interface SessionOptions {
  readonly open: () => Promise<Port>;
  /** Asked at every (re)connect; a sign-in made in this session is resumed without it. */
  readonly hello: () => Omit<Hello, 'protocol'>;
  /** How long a call waits for a lost connection before it fails with `disconnected`, ms. Default 15 s. */
  readonly patience?: number;
  /** How long one attempt to connect may take, ms. Default 10 s. */
  readonly deadline?: number;
  readonly retryDelay?: (attempt: number) => number;
  readonly timers?: Timers;
  readonly maxMessageBytes?: number;
}

/** One client of a host: stays one across reconnects. */
export interface Session extends Disposable {
  readonly state: SessionState;
  readonly onState: Event<SessionState>;
  /** Why it is `refused`, or why the last attempt to connect failed. */
  readonly fault: FaultData | undefined;
  /** The host's newest welcome; undefined until the first. */
  readonly welcome: Welcome | undefined;
  /** Resolves when connected; rejects with the fault when refused or disposed. */
  readonly connected: Promise<Welcome>;
  readonly signedIn: SignIn | null;
  readonly onSignIn: Event<SignIn | null>;
  readonly onChanged: Event<ChangedTopic>;
  /**
   * Resolves to the result, which may be a `Refusal`; rejects with a `Fault`. Whatever the connection lost is sent
   * again under the same request id, so an operation that uses it happens once.
   */
  readonly call: CallFunction;
  subscribe<T>(ask: Ask<T>, observer: ResultObserver<T>, visible?: boolean): Subscription;
  signIn(pin: string): Promise<SignIn | Refusal>;
  signOut(): Promise<void>;
}
