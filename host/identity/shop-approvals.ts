import { type Approval, isRefusal } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { callScope } from '../contracts/call-scope.ts';
import { type ApprovalRequest, type Approvals, notApproved } from './approvals.ts';
import { SignInDesk } from './sign-in-desk.ts';

/** {@link Approvals} where the people are kept. Written down before the call is let through. */
@injectable()
export class ShopApprovals implements Approvals {
  readonly #desk: SignInDesk;
  readonly #audit: Audit;

  constructor(@inject(SignInDesk) desk: SignInDesk, @inject(Audit) audit: Audit) {
    this.#desk = desk;
    this.#audit = audit;
  }

  async approve(pin: string, { method, context }: ApprovalRequest): Promise<Approval> {
    const approver = await this.#desk.approver(pin, context.till.id, context.user.id);
    if (isRefusal(approver)) throw notApproved(approver);
    const data = { approver: approver.id, request: context.requestId };
    await callScope.run({ context, method }, () =>
      this.#audit.record({ action: 'approval.given', subject: method, data }),
    );
    return { user: approver };
  }
}
