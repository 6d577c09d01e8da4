import type { Audit, AuditBreak, AuditEntry } from '../audit/audit.ts';
import type { BooksElsewhere } from './books.ts';
import { booksElsewhere } from './link-faults.ts';

/** {@link Audit} at a till whose books are elsewhere: the keeper writes it down. */
export class LinkAudit implements Audit {
  readonly #books: BooksElsewhere;

  constructor(books: BooksElsewhere) {
    this.#books = books;
  }

  append(): Promise<void> {
    return Promise.reject(booksElsewhere('core'));
  }

  record(entry: AuditEntry): Promise<void> {
    return this.#books.record(entry);
  }

  /** The chain is where the books are, and is verified there. */
  async verify(): Promise<readonly AuditBreak[]> {
    return [];
  }
}
