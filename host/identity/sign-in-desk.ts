import { type CallUser, type Refusal, refusal } from '@counterpart/sdk';
import { Till } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { People } from './people.ts';
import { PinHasher } from './pin-hasher.ts';
import { SignInGuard } from './sign-in-guard.ts';

/** Turns a PIN into a person. One attempt at a time, so that trying in parallel gains nothing. */
export interface SignInDesk {
  /** Refuses `wrong-pin`, `locked-out`. */
  signIn(pin: string): Promise<CallUser | Refusal>;
}
export const SignInDesk = Symbol.for('counterpart.SignInDesk');

@injectable()
export class PinSignInDesk implements SignInDesk {
  readonly #people: People;
  readonly #hasher: PinHasher;
  readonly #guard: SignInGuard;
  readonly #audit: Audit;
  readonly #till: Till;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    @inject(People) people: People,
    @inject(PinHasher) hasher: PinHasher,
    @inject(SignInGuard) guard: SignInGuard,
    @inject(Audit) audit: Audit,
    @inject(Till) till: Till,
  ) {
    this.#people = people;
    this.#hasher = hasher;
    this.#guard = guard;
    this.#audit = audit;
    this.#till = till;
  }

  signIn(pin: string): Promise<CallUser | Refusal> {
    const attempt = this.#last.then(() => this.#attempt(pin));
    this.#last = attempt.catch(() => {});
    return attempt;
  }

  async #attempt(pin: string): Promise<CallUser | Refusal> {
    const locked = await this.#guard.locked();
    if (locked) return locked;
    const wellFormed = /^\d{4,12}$/.test(pin);
    const user = wellFormed ? await this.#people.byPinHash(await this.#hasher.hash(pin)) : undefined;
    if (user) {
      await this.#guard.right();
      return user;
    }
    const tooMany = await this.#guard.wrong();
    if (!tooMany) return refusal('wrong-pin', 'That PIN is not known here. Try again.');
    await this.#audit.record({
      action: 'sign-in.locked',
      subject: this.#till.id,
      data: { seconds: tooMany.data?.['seconds'] },
    });
    return tooMany;
  }
}
