import { type Approval, type CallUser, Fault, isRefusal, type Refusal, type SignIn } from '@counterpart/sdk';
import { Clock } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Approvals } from '../identity/approvals.ts';
import { FOLDER_OWNER, SignIns } from '../rpc/sign-ins.ts';
import { GivenApprovals } from './given-approvals.ts';
import type { InNameOf, LinkApproval, LinkCall } from './link-protocol.ts';
import type { PairedTill } from './till-pairing.ts';

/** A proof that was checked is believed for so long; a change of the people ends that at once. */
const BELIEVED_MS = 30_000;

/** Who the people at other tills are, and what they approved there. */
@injectable()
export class KeeperPeople {
  readonly #signIns: SignIns;
  readonly #approvals: Approvals;
  readonly #clock: Clock;
  readonly #given: GivenApprovals;
  readonly #believed = new Map<string, { readonly signIn: SignIn; readonly until: number }>();

  constructor(
    @inject(SignIns) signIns: SignIns,
    @inject(Approvals) approvals: Approvals,
    @inject(Clock) clock: Clock,
  ) {
    this.#signIns = signIns;
    this.#approvals = approvals;
    this.#clock = clock;
    this.#given = new GivenApprovals(clock);
  }

  /** The people changed: everyone proves anew who they are. */
  doubt(): void {
    this.#believed.clear();
    this.#given.clear();
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

  async approve(pin: string, call: Omit<LinkCall, 'input'>, till: PairedTill): Promise<LinkApproval> {
    const { method, origin, locale, requestId = '' } = call;
    const user = await this.userOf(call.as);
    if (user === null) throw signedOut();
    const context = { user, till, origin, locale, requestId };
    const approval = await this.#approvals.approve(pin, { method, context });
    return { user: approval.user, proof: this.#given.give(approval, till.id, call) };
  }

  /** What was approved of this very call. */
  approvalOf(call: Omit<LinkCall, 'input'>, till: PairedTill): Approval | undefined {
    return this.#given.of(till.id, call);
  }

  /** Nobody, when the proof is no longer good: the permission then says so. */
  async userOf(as: InNameOf): Promise<CallUser | null> {
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

function signedOut(): Fault {
  return new Fault({
    code: 'signed-out',
    message: 'Sign in again: whoever was signed in here no longer is.',
  });
}
