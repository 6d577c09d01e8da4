import type { Approval } from '@counterpart/sdk';
import type { ApprovalRequest, Approvals } from '../identity/approvals.ts';
import type { BooksElsewhere } from './books.ts';

/** {@link Approvals} at a till whose books are elsewhere: the keeper looks at the PIN and writes it down. */
export class LinkApprovals implements Approvals {
  readonly #books: BooksElsewhere;

  constructor(books: BooksElsewhere) {
    this.#books = books;
  }

  approve(pin: string, request: ApprovalRequest): Promise<Approval> {
    return this.#books.approve(pin, request);
  }
}
