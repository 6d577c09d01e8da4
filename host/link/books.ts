import type { Approval, CallContext, CallReply, SignIn, Refusal } from '@counterpart/sdk';
import type { AuditEntry } from '../audit/audit.ts';
import type { ApprovalRequest } from '../identity/approvals.ts';
import type { Violation } from '../invariants/verify-books.ts';
import type { LiveQuestion } from '../live/live-question.ts';
import type { LiveSubscription } from '../live/live-scheduler.ts';

/** This host opened the shop's file. */
export interface BooksHere {
  readonly here: true;
}

/** Another computer keeps the books; what is asked of them goes there. Faults `keeper-away` when it is not there. */
export interface BooksElsewhere {
  readonly here: false;
  /**
   * One call of scope `shop`. While it is known that the keeper is away it fails at once; a call whose connection is
   * lost is sent again under its request id, so that it happens once.
   */
  call(method: string, input: unknown, context: CallContext): Promise<unknown>;
  subscribe(question: LiveQuestion, push: (reply: CallReply) => void, visible: boolean): LiveSubscription;
  record(entry: AuditEntry): Promise<void>;
  verify(): Promise<readonly Violation[]>;
  signIn(pin: string): Promise<SignIn | Refusal>;
  /** Null when the secret ended. While the keeper is away, who was signed in here stays so. */
  resume(secret: string): Promise<SignIn | null>;
  signInAsOwner(person: string | undefined): Promise<SignIn>;
  signOut(signIn: SignIn): Promise<void>;
  /** The keeper looks at the PIN, and knows the call again by what it gave for it. */
  approve(pin: string, request: ApprovalRequest): Promise<Approval>;
}

export type Books = BooksHere | BooksElsewhere;
export const Books = Symbol.for('counterpart.Books');

export const BOOKS_HERE: BooksHere = { here: true };

/** Methods of scope `shop` that any till answers itself, from the outline: they must work while the keeper is away. */
const FROM_OUTLINE: ReadonlySet<string> = new Set(['shop.get']);

/** Whether a method is answered by the computer that keeps the books. */
export function isAnsweredElsewhere(
  books: Books,
  method: string,
  scope: 'shop' | 'till',
): books is BooksElsewhere {
  return !books.here && scope === 'shop' && !FROM_OUTLINE.has(method);
}
