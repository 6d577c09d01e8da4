import type { CallReply, CallUser, FaultData, Refusal, SignIn } from '@counterpart/sdk';
import type { DatabaseChanged } from '@counterpart/sdk/node';
import type { AuditEntry } from '../audit/audit.ts';
import type { Violation } from '../invariants/verify-books.ts';
import type { OutlineData } from './outline.ts';

/** Raised when either end changes what it sends; the keeper refuses another number. */
export const LINK_VERSION = 4;

export interface LinkHello {
  readonly protocol: number;
  /** Its id is the one it was paired under. */
  readonly till: { readonly id: string; readonly name: string };
  /** The till's version of the product. */
  readonly version: string;
  /** Another one at each start: the same till twice is a copy of its folder. */
  readonly run: string;
  /** The newest books that this till has seen: older ones of the same shop are refused. 0 before the first. */
  readonly epoch: number;
  /** Which shop's those were; null where that is not known. */
  readonly shopId: string | null;
}

export interface LinkWelcome {
  readonly keeper: { readonly id: string; readonly name: string };
  readonly version: string;
  readonly shopId: string;
  readonly epoch: number;
  /** The last journal number published at the keeper. */
  readonly seq: number;
  /** The keeper's clock, UTC epoch ms. */
  readonly now: number;
  /** The keeper's steady clock, ms from some moment: it never jumps. */
  readonly ticks: number;
  readonly outline: OutlineData;
}

/**
 * In whose name a till asks. A person is proved by the secret that the keeper gave out when the PIN was right. Whoever
 * may read a paired till's folder acts with the owner's rights, as at a till that has the books itself.
 */
export type InNameOf =
  { readonly resume: string } | { readonly folderOwner: true; readonly person?: string } | null;

export interface LinkCall {
  readonly method: string;
  readonly input: unknown;
  readonly requestId?: string;
  readonly as: InNameOf;
  /** `ui`, `cli`, or the plugin at the till that asks. */
  readonly origin: string;
  readonly locale: string;
  /** What the keeper gave for the right PIN of somebody who approves this call. */
  readonly approval?: string;
}

/** Good for the call that was approved, and for a short time. */
export interface LinkApproval {
  readonly user: CallUser;
  readonly proof: string;
}

export interface LinkSubscribe extends Omit<LinkCall, 'requestId' | 'approval'> {
  readonly subscription: number;
  readonly visible: boolean;
}

/** How long before it is told a commit was made, and when it is told; of several in one, the first. */
export interface ToldAt {
  /** null where no host wrote it, so that nobody knows. */
  readonly age_ms: number | null;
  /** The keeper's steady clock. */
  readonly ticks: number;
}

/** What a till may ask of the keeper. */
export interface KeeperFunctions {
  hello(hello: LinkHello): Promise<LinkWelcome | { readonly fault: FaultData }>;
  /** The keeper's steady clock, ms. */
  ticks(): Promise<number>;
  signIn(pin: string): Promise<SignIn | Refusal>;
  resume(secret: string): Promise<SignIn | null>;
  signInAsOwner(person: string | undefined): Promise<SignIn>;
  signOut(signIn: SignIn): Promise<void>;
  approve(pin: string, call: Omit<LinkCall, 'input'>): Promise<LinkApproval>;
  /** `tables`: what a query read, so that a till can follow it with what it is told of changes. */
  call(call: LinkCall): Promise<CallReply & { readonly tables?: readonly string[] }>;
  record(entry: AuditEntry, call: Omit<LinkCall, 'input'>): Promise<void>;
  verify(): Promise<readonly Violation[]>;
  subscribe(request: LinkSubscribe): Promise<void>;
  unsubscribe(subscription: number): Promise<void>;
  setVisible(subscription: number, visible: boolean): Promise<void>;
}

/** What the keeper tells a till. */
export interface FollowerFunctions {
  /** Answered when it is there: of a query that changes faster only the newest answer follows. */
  live(subscription: number, reply: CallReply): void;
  /** Comes before the change that made it so. */
  outline(outline: OutlineData): void;
  /** A commit at the keeper, or several in one when the line is slower than they are; its time is the keeper's. */
  changed(change: DatabaseChanged, at: ToldAt): void;
  /** Asked for its answer alone: then everything that was told before is there. */
  heard(): void;
}
