import type {
  PartyRef,
  PaymentMethod,
  PaymentOffer,
  PostedDocument,
  PostedPayment,
} from '@counterpart/sales/api';
import { Database, sql, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { pointsToPay, valueOfPoints } from '../../api/index.ts';
import { holderOf, requireHolder, withoutCustomer } from '../account/require-holder.ts';
import { balanceOf, bookEntry, type NewEntry } from '../ledger/book-entry.ts';
import { inWords } from '../ledger/money-in-words.ts';
import { findHolder } from '../ledger/find-holder.ts';
import { POINTS } from '../ledger/ledger.ts';
import { t } from '../text/t.ts';
import { readProgramme } from './read-loyalty.ts';

/** Pays with points, and gives points instead of money for what comes back. */
@injectable()
export class PointsPayment implements PaymentMethod {
  readonly kind = 'other';

  constructor(@inject(Database) private readonly database: Database) {}

  async offers(ask: { readonly party: PartyRef | null }): Promise<readonly PaymentOffer[]> {
    const { active, minimumPoints } = await readProgramme(this.database);
    if (!active) return [{ ofParty: true, unavailable: t('points.off') }];
    const holder = await holderOf(this.database, ask);
    if (!holder) return [withoutCustomer(t('points.method'))];
    const has = await balanceOf(this.database, POINTS, holder.id);
    return [{ ofParty: true, payable: has > 0 && has >= minimumPoints, position: 62 }];
  }

  async post(tx: Tx, payment: PostedPayment, document: PostedDocument): Promise<void> {
    const entry = {
      id: payment.id,
      document,
      person: document.user,
      at: document.at,
      businessDate: document.businessDate,
      more: [{ column: 'money_minor', value: payment.tendered_minor }],
    };
    if (document.voidOf) return turnRound(tx, payment, document, entry);
    const holder = await requireHolder(tx, document);
    const programme = await readProgramme(tx);
    if (!programme.active) tx.refuse('no-loyalty', 'Points pay nothing just now.');
    const points = pointsToPay(Math.abs(payment.tendered_minor), programme);
    if (payment.tendered_minor < 0) {
      await bookEntry(tx, POINTS, { ...entry, customer: holder.id, kind: 'given-back', amount: points });
      return;
    }
    if (points < programme.minimumPoints) {
      const least = `${programme.minimumPoints} points`;
      tx.refuse('too-few-points', `Points pay from ${least} on; this takes ${points}.`, { points });
    }
    const earned = await earnedHere(tx, holder.id, document.id);
    const spend = { ...entry, customer: holder.id, kind: 'redeemed', amount: -points, least: earned };
    if ((await bookEntry(tx, POINTS, spend)) !== undefined) return;
    const left = (await balanceOf(tx, POINTS, holder.id)) - earned;
    const worth = inWords(valueOfPoints(left, programme), document);
    tx.refuse(
      'too-few-points',
      `${holder.name} has only ${left} points, which pay ${worth}; this takes ${points}.`,
      { customer: holder.id, balance: left, points },
    );
  }
}

type Shared = Omit<NewEntry, 'customer' | 'kind' | 'amount'>;

async function turnRound(
  tx: Tx,
  { tendered_minor }: PostedPayment,
  { voidOf }: PostedDocument,
  entry: Shared,
): Promise<void> {
  const found = await tx.get<{ id: string; customer: string; amount: number }>(sql`
    select e.id, e.customer_id as customer, e.amount from customers_points_entry e
    where e.document = ${voidOf!.id} and e.money_minor = ${-tendered_minor} and e.kind in ('redeemed', 'given-back')
      and not exists (select 1 from customers_points_entry r where r.reverses = e.id)
    order by e.position limit 1`);
  const holder = found && (await findHolder(tx, found.customer));
  if (!found || !holder) return tx.refuse('no-points-here', `${voidOf!.receipt} was not paid with points.`);
  const back = {
    ...entry,
    customer: holder.id,
    kind: 'void',
    amount: -found.amount,
    reverses: found.id,
    least: 0,
  };
  if ((await bookEntry(tx, POINTS, back)) !== undefined) return;
  const left = await balanceOf(tx, POINTS, holder.id);
  tx.refuse(
    'too-few-points',
    `${holder.name} has only ${left} of the ${found.amount} points left that came back.`,
    {
      customer: holder.id,
      balance: left,
    },
  );
}

/** What the same document gives: it cannot pay for itself. */
async function earnedHere(tx: Tx, customer: string, document: string): Promise<number> {
  const row = await tx.get<{ points: number }>(sql`
    select coalesce(sum(e.amount), 0) as points from customers_points_entry e
    join customers_customer c on c.id = e.customer_id
    where c.root_id = ${customer} and e.document = ${document} and e.kind = 'earned'`);
  return row?.points ?? 0;
}
