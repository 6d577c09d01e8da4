import { type AuditLog, sql, type Tx } from '@counterpart/sdk/node';

/** A right that a document uses beyond ringing up what is sold. */
export interface UsedRight {
  readonly what: 'price' | 'discount' | 'sale-discount' | 'exempt' | 'taxes';
  readonly line: string | null;
  /** Who had the right; null when a module sold by itself. */
  readonly person: string | null;
}

/** All of one document: beside it in the books, and in the audit log. */
export class UsedRights {
  readonly #audit: AuditLog;
  readonly #used: readonly UsedRight[];

  constructor(audit: AuditLog, used: readonly UsedRight[]) {
    this.#audit = audit;
    this.#used = used;
  }

  async write(tx: Tx, document: string, newId: () => string): Promise<void> {
    if (this.#used.length === 0) return;
    for (const { what, line, person } of this.#used) {
      await tx.run(sql`
        insert into sales_override (id, document, line, what, person)
        values (${newId()}, ${document}, ${line}, ${what}, ${person})`);
    }
    const used = this.#used.map((each) => ({ ...each }));
    await this.#audit.append(tx, { action: 'sales.overridden', subject: document, data: { used } });
  }
}
