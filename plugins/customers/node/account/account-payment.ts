import type {
  ItemToPay,
  PartyRef,
  PaymentMethod,
  PaymentOffer,
  PostedDocument,
  PostedPayment,
} from '@counterpart/sales/api';
import { Database, sql, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { balanceOf, bookEntry } from '../ledger/book-entry.ts';
import { findHolder } from '../ledger/find-holder.ts';
import { ACCOUNT } from '../ledger/ledger.ts';
import { findStanding } from '../ledger/reversible.ts';
import { t } from '../text/t.ts';
import { bookDebt } from './book-debt.ts';
import { isAccountPayment } from './account-payments.ts';
import { termsOf } from './account-terms.ts';
import { holderOf, requireHolder, withoutCustomer } from './require-holder.ts';

/** Sell now, pay later. Paid back, it lowers what the customer owes. */
@injectable()
export class AccountPayment implements PaymentMethod {
  readonly kind = 'other';

  constructor(@inject(Database) private readonly database: Database) {}

  /** It pays for whoever may still owe something, but no debt with another; what comes back can lower any debt. */
  async offers(ask: {
    readonly party: PartyRef | null;
    readonly items: readonly ItemToPay[];
  }): Promise<readonly PaymentOffer[]> {
    const holder = await holderOf(this.database, ask);
    if (!holder) return [withoutCustomer(t('account.method'))];
    const { limit_minor } = await termsOf(this.database, holder);
    const owes_minor = await balanceOf(this.database, ACCOUNT, holder.id);
    const used = limit_minor > 0 || owes_minor !== 0;
    return [
      {
        ofParty: true,
        payable: holder.status === 'active' && owes_minor < limit_minor && !ask.items.some(isAccountPayment),
        refundable: used,
        position: 60,
      },
    ];
  }

  async post(tx: Tx, payment: PostedPayment, document: PostedDocument): Promise<void> {
    if (document.voidOf) return turnRound(tx, payment, document, document.voidOf.id);
    const holder = await requireHolder(tx, document);
    const entry = {
      id: payment.id,
      amount: payment.tendered_minor,
      document,
      person: document.user,
      at: document.at,
      businessDate: document.businessDate,
    };
    if (payment.tendered_minor < 0) {
      const against = await debtOfReturned(tx, document);
      const more = [{ column: 'against', value: against ?? null }];
      await bookEntry(tx, ACCOUNT, { ...entry, customer: holder.id, kind: 'return', more });
      return;
    }
    if (document.lines.some(isAccountPayment))
      tx.refuse('sold-here', 'What pays an account cannot be put on account. Choose another way to pay.');
    if (holder.status === 'archived')
      tx.refuse(
        'archived',
        `${holder.name} is archived: nothing can be put on account. Restore the customer first.`,
      );
    await bookDebt(tx, holder, { ...entry, kind: 'sale' }, document);
  }
}

/** A void puts everything back, whoever the document is for by now. */
async function turnRound(
  tx: Tx,
  payment: PostedPayment,
  document: PostedDocument,
  original: string,
): Promise<void> {
  const amount = payment.tendered_minor;
  const wanted = { document: original, amount: -amount, kinds: ['sale', 'return'] };
  const found = await findStanding(tx, ACCOUNT, wanted);
  const holder = found && (await findHolder(tx, found.customer));
  if (!found || !holder) return tx.refuse('not-on-account', `${document.voidOf?.receipt} is on no account.`);
  const entry = {
    id: payment.id,
    kind: 'void',
    amount,
    document,
    reverses: found.id,
    person: document.user,
    at: document.at,
    businessDate: document.businessDate,
  };
  if (amount > 0) await bookDebt(tx, holder, entry, document);
  else await bookEntry(tx, ACCOUNT, { ...entry, customer: holder.id });
}

/** The debt from the sale whose goods come back, which this settles first. */
async function debtOfReturned(tx: Tx, { lines }: PostedDocument): Promise<string | undefined> {
  for (const { refundOf } of lines) {
    if (!refundOf) continue;
    const debt = await tx.get<{ id: string }>(sql`
      select e.id from customers_account_entry e
      where e.document = ${refundOf.document.id} and e.amount_minor > 0 and e.reverses is null
      order by e.position limit 1`);
    if (debt) return debt.id;
  }
  return undefined;
}
