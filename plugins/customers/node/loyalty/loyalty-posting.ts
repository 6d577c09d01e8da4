import { LIABILITY_TAX_CLASS, type PostedDocument, type PostingParticipant } from '@counterpart/sales/api';
import { Ids, sql, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { balanceOf, bookEntry } from '../ledger/book-entry.ts';
import { findHolder } from '../ledger/find-holder.ts';
import { POINTS } from '../ledger/ledger.ts';
import { earnPoints } from './earn-points.ts';
import { POINTS_METHOD } from './points-method.ts';
import { pointsShare } from './points-share.ts';
import { readProgramme, readRules } from './read-loyalty.ts';

/**
 * Gives points for what is sold and takes back what goods that come back had earned: as many as are still there, for
 * nobody's points go below zero and no return fails for them.
 */
@injectable()
export class LoyaltyPosting implements PostingParticipant {
  constructor(@inject(Ids) private readonly ids: Ids) {}

  async post(tx: Tx, document: PostedDocument): Promise<void> {
    if (document.voidOf) return this.#turnRound(tx, document, document.voidOf.id);
    await this.#takeBack(tx, document);
    await this.#give(tx, document);
  }

  async #give(tx: Tx, document: PostedDocument): Promise<void> {
    const { party, lines, payments, businessDate } = document;
    if (party?.provider !== 'customers' || !(await readProgramme(tx)).active) return;
    const holder = await findHolder(tx, party.ref);
    if (!holder) return;
    const sold = lines.filter(({ quantity_milli }) => quantity_milli > 0);
    const paid = payments.filter(
      ({ method, tendered_minor }) => method === POINTS_METHOD && tendered_minor > 0,
    );
    const earned = earnPoints(
      {
        lines: sold.map(({ id, category, gross_minor, taxClass }) => ({
          id,
          category,
          gross_minor,
          excluded: taxClass === LIABILITY_TAX_CLASS,
        })),
        paidWithPoints_minor: paid.reduce((all, { tendered_minor }) => all + tendered_minor, 0),
        date: businessDate,
      },
      await readRules(tx),
    );
    let sum = 0;
    for (const { line, rule, points } of earned) {
      const { quantity_milli } = sold.find(({ id }) => id === line)!;
      sum += points;
      await tx.run(sql`
        insert into customers_points_line (id, customer_id, document, rule, quantity_milli, points)
        values (${line}, ${holder.id}, ${document.id}, ${rule}, ${quantity_milli}, ${points})`);
    }
    if (sum > 0) await this.#book(tx, document, { customer: holder.id, kind: 'earned', amount: sum });
  }

  async #takeBack(tx: Tx, document: PostedDocument): Promise<void> {
    const back = new Map<string, number>();
    for (const { refundOf, quantity_milli } of document.lines) {
      if (!refundOf || quantity_milli >= 0) continue;
      const line = await tx.get<{ customer: string; points: number; quantity_milli: number }>(sql`
        select c.root_id as customer, l.points, l.quantity_milli
        from customers_points_line l join customers_customer c on c.id = l.customer_id where l.id = ${refundOf.line}`);
      if (!line) continue;
      const share = pointsShare({
        ...line,
        before_milli: refundOf.refundedBefore_milli,
        returned_milli: -quantity_milli,
      });
      back.set(line.customer, (back.get(line.customer) ?? 0) + share);
    }
    for (const [customer, amount] of back)
      await this.#book(tx, document, { customer, kind: 'taken-back', amount: -amount });
  }

  async #turnRound(tx: Tx, document: PostedDocument, original: string): Promise<void> {
    const entries = await tx.all<{ id: string; customer: string; amount: number }>(sql`
      select e.id, c.root_id as customer, e.amount
      from customers_points_entry e join customers_customer c on c.id = e.customer_id
      where e.document = ${original} and e.kind in ('earned', 'taken-back')
        and not exists (select 1 from customers_points_entry r where r.reverses = e.id)
      order by e.position`);
    for (const { id, customer, amount } of entries)
      await this.#book(tx, document, { customer, kind: 'void', amount: -amount, reverses: id });
  }

  async #book(
    tx: Tx,
    document: PostedDocument,
    entry: {
      readonly customer: string;
      readonly kind: string;
      readonly amount: number;
      readonly reverses?: string;
    },
  ): Promise<void> {
    const { user: person, at, businessDate } = document;
    const amount = Math.max(entry.amount, -(await balanceOf(tx, POINTS, entry.customer)));
    if (amount === 0) return;
    await bookEntry(tx, POINTS, {
      ...entry,
      amount,
      id: this.ids.next(),
      document,
      person,
      at,
      businessDate,
    });
  }
}
