import { type CallReply, toFaultData } from '@counterpart/sdk';
import { Clock } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Audit, type AuditEntry } from '../audit/audit.ts';
import { callScope } from '../contracts/call-scope.ts';
import { VerifyBooks, type Violation } from '../invariants/verify-books.ts';
import { trackReads } from '../live/read-tracker.ts';
import { SessionCalls, type SessionUser } from '../rpc/session-calls.ts';
import { KeeperPeople } from './keeper-people.ts';
import type { LinkCall } from './link-protocol.ts';
import { Outline, type OutlineData } from './outline.ts';
import type { PairedTill } from './till-pairing.ts';
import { readOutline } from './store-outline.ts';

/** What the keeper does for tills that ask over the network. */
@injectable()
export class KeeperDesk {
  readonly people: KeeperPeople;
  readonly #calls: SessionCalls;
  readonly #audit: Audit;
  readonly #verify: VerifyBooks;
  readonly #outline: Outline;
  readonly #clock: Clock;

  constructor(
    @inject(SessionCalls) calls: SessionCalls,
    @inject(KeeperPeople) people: KeeperPeople,
    @inject(Audit) audit: Audit,
    @inject(VerifyBooks) verify: VerifyBooks,
    @inject(Outline) outline: Outline,
    @inject(Clock) clock: Clock,
  ) {
    this.#calls = calls;
    this.people = people;
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

  /** `isHere`: whether the till is still connected; a query of one that is not ends early. */
  async call(
    call: LinkCall,
    till: PairedTill,
    isHere: () => boolean,
  ): Promise<CallReply & { readonly tables?: readonly string[] }> {
    try {
      const who = await this.who(call, till);
      const { method, input, requestId } = call;
      const { result, tables } = await trackReads(() =>
        this.#calls.call({ method, input, ...(requestId && { requestId }) }, who, isHere),
      );
      return { ...result, tables: [...tables] };
    } catch (error) {
      return { fault: toFaultData(error) };
    }
  }

  async record(entry: AuditEntry, call: Omit<LinkCall, 'input'>, till: PairedTill): Promise<void> {
    const context = { ...(await this.who(call, till)), requestId: '' };
    await callScope.run({ context, method: call.method }, () => this.#audit.record(entry));
  }

  async who(call: Omit<LinkCall, 'input'>, till: PairedTill): Promise<SessionUser> {
    const { as, origin, locale } = call;
    const approval = this.people.approvalOf(call, till);
    return { user: await this.people.userOf(as), origin, locale, till, ...(approval && { approval }) };
  }
}
