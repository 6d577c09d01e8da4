import { type CallUser, type Refusal, refusal } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { People } from './people.ts';
import { PinHasher } from './pin-hasher.ts';
import { SignInGuard } from './sign-in-guard.ts';

/**
 * Turns a PIN into a person. One attempt at a time, so that trying in parallel gains nothing; wrong PINs are counted for
 * each till, whatever they were tried for. Both refuse `wrong-pin`, `locked-out`.
 */
export interface SignInDesk {
  signIn(pin: string, till: string): Promise<CallUser | Refusal>;
  /** Somebody other than `asker`: a cashier's own PIN would only start the count anew, so it counts as a wrong one. */
  approver(pin: string, till: string, asker: string): Promise<CallUser | Refusal>;
}
export const SignInDesk = Symbol.for('counterpart.SignInDesk');

@injectable()
export class PinSignInDesk implements SignInDesk {
  readonly #people: People;
  readonly #hasher: PinHasher;
  readonly #guard: SignInGuard;
  readonly #audit: Audit;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    @inject(People) people: People,
    @inject(PinHasher) hasher: PinHasher,
    @inject(SignInGuard) guard: SignInGuard,
    @inject(Audit) audit: Audit,
  ) {
    this.#people = people;
    this.#hasher = hasher;
    this.#guard = guard;
    this.#audit = audit;
  }

  signIn(pin: string, till: string): Promise<CallUser | Refusal> {
    return this.#inTurn(() => this.#attempt(pin, till, 'That PIN is not known here. Try again.'));
  }

  approver(pin: string, till: string, asker: string): Promise<CallUser | Refusal> {
    const wrong = 'That PIN does not approve this. Somebody who may do it enters theirs.';
    return this.#inTurn(() => this.#attempt(pin, till, wrong, asker));
  }

  #inTurn<T>(attempt: () => Promise<T>): Promise<T> {
    const made = this.#last.then(attempt);
    this.#last = made.catch(() => {});
    return made;
  }

  async #attempt(pin: string, till: string, wrong: string, except?: string): Promise<CallUser | Refusal> {
    const locked = await this.#guard.locked(till);
    if (locked) return locked;
    const wellFormed = /^\d{4,12}$/.test(pin);
    const user = wellFormed ? await this.#people.byPinHash(await this.#hasher.hash(pin)) : undefined;
    if (user && user.id !== except) {
      await this.#guard.right(till);
      return user;
    }
    const tooMany = await this.#guard.wrong(till);
    if (!tooMany) return refusal('wrong-pin', wrong);
    await this.#audit.record({
      action: 'sign-in.locked',
      subject: till,
      data: { seconds: tooMany.data?.['seconds'] },
    });
    return tooMany;
  }
}
