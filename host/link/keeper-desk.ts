import { type CallReply, isRefusal, type Refusal, type SignIn, toFaultData } from '@counterpart/sdk';
import { Clock } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Audit, type AuditEntry } from '../audit/audit.ts';
import { callScope } from '../contracts/call-scope.ts';
import { VerifyBooks, type Violation } from '../invariants/verify-books.ts';
import { trackReads } from '../live/read-tracker.ts';
import { SessionCalls, type SessionUser } from '../rpc/session-calls.ts';
import { FOLDER_OWNER, SignIns } from '../rpc/sign-ins.ts';
import type { InNameOf, LinkCall } from './link-protocol.ts';
import { Outline, type OutlineData } from './outline.ts';
import type { PairedTill } from './till-pairing.ts';
import { readOutline } from './store-outline.ts';

/** A proof that was checked is believed for so long; a change of the people ends that at once. */
const BELIEVED_MS = 30_000;

/** What the keeper does for tills that ask over the network. */
@injectable()
export class KeeperDesk {
  readonly #calls: SessionCalls;
  readonly #signIns: SignIns;
  readonly #audit: Audit;
  readonly #verify: VerifyBooks;
  readonly #outline: Outline;
  readonly #clock: Clock;
  readonly #believed = new Map<string, { readonly signIn: SignIn; readonly until: number }>();

  constructor(
    @inject(SessionCalls) calls: SessionCalls,
    @inject(SignIns) signIns: SignIns,
    @inject(Audit) audit: Audit,
    @inject(VerifyBooks) verify: VerifyBooks,
    @inject(Outline) outline: Outline,
    @inject(Clock) clock: Clock,
  ) {
    this.#calls = calls;
    this.#signIns = signIns;
    this.#audit = audit;
    this.#verify = verify;
    this.#outline = outline;
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  outline(): Promise<OutlineData> {
    return readOutline(this.#outline);
  }

  verify(): Promise<readonly Violation[]> {
    return this.#verify.run();
  }

  /** The people changed: everyone proves anew who they are. */
  doubt(): void {
    this.#believed.clear();
  }

  async signIn(pin: string, till: PairedTill): Promise<SignIn | Refusal> {
    const signIn = await this.#signIns.withPin(pin, till);
    if (!isRefusal(signIn)) this.#believe(signIn);
    return signIn;
  }

  async resume(secret: string): Promise<SignIn | null> {
    const signIn = await this.#signIns.again(secret);
    if (signIn) this.#believe(signIn);
    else this.#believed.delete(secret);
    return signIn;
  }

  signInAsOwner(person: string | undefined): Promise<SignIn> {
    return this.#signIns.asOwner(person);
  }

  async signOut(signIn: SignIn): Promise<void> {
    this.#believed.delete(signIn.resume);
    await this.#signIns.end(signIn);
  }

  async call(call: LinkCall, till: PairedTill): Promise<CallReply & { readonly tables?: readonly string[] }> {
    try {
      const who = await this.who(call, till);
      const { result, tables } = await trackReads(() => this.#calls.call(call, who));
      return { ...result, tables: [...tables] };
    } catch (error) {
      return { fault: toFaultData(error) };
    }
  }

  async record(entry: AuditEntry, call: Omit<LinkCall, 'input'>, till: PairedTill): Promise<void> {
    const context = { ...(await this.who(call, till)), requestId: '' };
    await callScope.run({ context, method: call.method }, () => this.#audit.record(entry));
  }

  /** Nobody, when the proof is no longer good: the permission then says so. */
  async who({ as, origin, locale }: Omit<LinkCall, 'input'>, till: PairedTill): Promise<SessionUser> {
    return { user: await this.#userOf(as), origin, locale, till };
  }

  async #userOf(as: InNameOf): Promise<SessionUser['user']> {
    if (as === null) return null;
    if ('folderOwner' in as) {
      return as.person === undefined ? FOLDER_OWNER : (await this.#signIns.asOwner(as.person)).user;
    }
    const known = this.#believed.get(as.resume);
    if (known && known.until > this.#clock.now()) return known.signIn.user;
    return (await this.resume(as.resume))?.user ?? null;
  }

  #believe(signIn: SignIn): void {
    this.#believed.set(signIn.resume, { signIn, until: this.#clock.now() + BELIEVED_MS });
  }
}
