import { type Approval, type CallContext, type CallUser, Fault, type Refusal } from '@counterpart/sdk';

/** The call that somebody is asked to approve, and for whom: an operation of a person who is signed in. */
export interface ApprovalRequest {
  readonly method: string;
  readonly context: CallContext & { readonly user: CallUser };
}

/** Lets a person with more rights approve one call with their PIN. */
export interface Approvals {
  /** Throws `not-approved` when the PIN is nobody's, or the caller's own, or too many were wrong. */
  approve(pin: string, request: ApprovalRequest): Promise<Approval>;
}
export const Approvals = Symbol.for('counterpart.Approvals');

/** `wrong-pin` or `locked-out`, as a fault: an operation's own refusals are its contract's to list. */
export function notApproved({ refused, message, data }: Refusal): Fault {
  return new Fault({ code: 'not-approved', message, data: { ...data, refused } });
}
