import type { Refusal, SignIn } from '@counterpart/sdk';
import type { SignIns } from '../rpc/sign-ins.ts';
import type { BooksElsewhere } from './books.ts';

/** {@link SignIns} at a till whose books are elsewhere: the keeper knows the people, and counts the wrong PINs. */
export class LinkSignIns implements SignIns {
  readonly #books: BooksElsewhere;

  constructor(books: BooksElsewhere) {
    this.#books = books;
  }

  withPin(pin: string): Promise<SignIn | Refusal> {
    return this.#books.signIn(pin);
  }

  again(resume: string): Promise<SignIn | null> {
    return this.#books.resume(resume);
  }

  asOwner(actAs: string | undefined): Promise<SignIn> {
    return this.#books.signInAsOwner(actAs);
  }

  async refreshed(signIn: SignIn): Promise<SignIn | null> {
    return signIn.resume === '' ? signIn : this.#books.resume(signIn.resume);
  }

  end(signIn: SignIn): Promise<void> {
    return this.#books.signOut(signIn);
  }
}
