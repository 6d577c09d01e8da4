import type { CallUser } from '../contracts/call-context.ts';
import type { PinApproval } from '../contracts/client.ts';
import type { FaultData } from '../errors/fault.ts';
import type { Refusal } from '../errors/refusal.ts';

/** Raised when either side changes what it sends; the host refuses another number with `protocol-mismatch`. */
export const PROTOCOL_VERSION = 3;

export interface Hello {
  readonly protocol: number;
  /** The till's token (a browser let in by the printed address), or its owner key (whoever may read the folder). */
  readonly token: string;
  /** With the owner key only: the name or id of the person to act as. */
  readonly actAs?: string;
  /** A session that was signed in before a reconnect or a reload proves it with this. */
  readonly resume?: string;
  readonly locale?: string;
}

export interface Welcome {
  readonly till: { readonly id: string; readonly name: string };
  readonly version: string;
  /** The path under which the shop's files are, by their ids. */
  readonly files: string;
  readonly signIn: SignIn | null;
}

/** Who is signed in here, what they may do, and the secret that resumes it after a reconnect. */
export interface SignIn {
  readonly user: CallUser;
  /** Every permission id; a hint for the screen, the host checks each call. */
  readonly permissions: readonly string[];
  readonly resume: string;
}

export interface CallRequest {
  readonly method: string;
  readonly input: unknown;
  readonly requestId?: string;
  /** Operations only. */
  readonly approval?: PinApproval;
}

/** A refusal travels inside `result`: it is a value. */
export type CallReply = { readonly result: unknown } | { readonly fault: FaultData };

export interface SubscribeRequest {
  /** Chosen by the subscriber, unique in its session. */
  readonly subscription: number;
  readonly method: string;
  readonly input: unknown;
  readonly visible: boolean;
}

/** What a session may ask of the host. */
export interface HostFunctions {
  hello(hello: Hello): Promise<Welcome | { readonly fault: FaultData }>;
  signIn(pin: string): Promise<SignIn | Refusal>;
  signOut(): Promise<void>;
  call(request: CallRequest): Promise<CallReply>;
  subscribe(request: SubscribeRequest): Promise<void>;
  unsubscribe(subscription: number): Promise<void>;
  setVisible(subscription: number, visible: boolean): Promise<void>;
}

/** What the host pushes to a session; none of it is answered. */
export interface SessionFunctions {
  live(subscription: number, update: CallReply): void;
  /** Who is signed in here, or what they may do, is another than the last sign-in said. */
  signedIn(signIn: SignIn | null): void;
  /** Something outside contracts changed: ask again. `modules`: what is enabled or built; `identity`: rights. */
  changed(topic: 'modules' | 'identity' | 'shop'): void;
}
