import {
  type Approval,
  type CallReply,
  type CallRequest,
  type CallUser,
  toFaultData,
} from '@counterpart/sdk';
import { Ids, type Till, Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { callScope } from '../contracts/call-scope.ts';
import { Caller } from '../contracts/caller.ts';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import { Approvals } from '../identity/approvals.ts';
import { whileWanted } from '../live/read-tracker.ts';
import { RecentOperations } from './recent-operations.ts';

/** For whom a session calls. */
export interface SessionUser {
  readonly user: CallUser | null;
  readonly locale: string;
  /** `ui`; `cli`: let in by the owner key; or the plugin that asks at another till. */
  readonly origin: string;
  /** The till at which it is asked. */
  readonly till: Pick<Till, 'id' | 'name'>;
  /** Of this one call, already verified. */
  readonly approval?: Approval;
}

/** Calls as sessions make them: repeated ones joined, approved ones let through, the owner key's in the audit. */
@injectable()
export class SessionCalls {
  readonly #caller: Caller;
  readonly #registry: ContractRegistry;
  readonly #audit: Audit;
  readonly #approvals: Approvals;
  readonly #ids: Ids;
  readonly #recent: RecentOperations;

  constructor(
    @inject(Caller) caller: Caller,
    @inject(ContractRegistry) registry: ContractRegistry,
    @inject(Audit) audit: Audit,
    @inject(Approvals) approvals: Approvals,
    @inject(Ids) ids: Ids,
    @inject(Timers) timers: Timers,
  ) {
    this.#caller = caller;
    this.#registry = registry;
    this.#audit = audit;
    this.#approvals = approvals;
    this.#ids = ids;
    this.#recent = new RecentOperations(timers);
  }

  /** A query ends early when `isHere` says that nobody waits for it any more; an operation never does. */
  async call(request: CallRequest, who: SessionUser, isHere: () => boolean): Promise<CallReply> {
    const { method, input } = request;
    try {
      if (this.#registry.find(method)?.method.kind !== 'operation') {
        return { result: await whileWanted(isHere, () => this.#caller.call(method, input, who)) };
      }
      const requestId = request.requestId ?? this.#ids.next();
      const identity = [method, requestId, who.user?.id, who.till.id, input];
      return { result: await this.#recent.run(identity, () => this.#operate(request, requestId, who)) };
    } catch (error) {
      return { fault: toFaultData(error) };
    }
  }

  async #operate(request: CallRequest, requestId: string, who: SessionUser): Promise<unknown> {
    const { method, input } = request;
    const context = { ...who, requestId };
    if (who.origin === 'cli') {
      const entry = { action: 'cli.operation', subject: method, data: { request: requestId } };
      await callScope.run({ context, method }, () => this.#audit.record(entry));
    }
    if (!request.approval || who.user === null) return this.#caller.call(method, input, context);
    const { pin } = request.approval;
    const asked = { method, context: { ...context, user: who.user } };
    const approval = await this.#approvals.approve(pin, asked);
    return this.#caller.call(method, input, { ...context, approval });
  }
}
