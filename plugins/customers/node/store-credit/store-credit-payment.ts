import type {
  PartyRef,
  PaymentMethod,
  PaymentOffer,
  PostedDocument,
  PostedPayment,
} from '@counterpart/sales/api';
import { Database, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { holderOf, requireHolder, withoutCustomer } from '../account/require-holder.ts';
import { balanceOf, bookEntry, type NewEntry } from '../ledger/book-entry.ts';
import { findHolder, type Holder } from '../ledger/find-holder.ts';
import { STORE_CREDIT } from '../ledger/ledger.ts';
import { inWords, type MoneyFormat } from '../ledger/money-in-words.ts';
import { findStanding } from '../ledger/reversible.ts';
import { t } from '../text/t.ts';

/** What comes back is paid back as credit, which pays for the next sale. */
@injectable()
export class StoreCreditPayment implements PaymentMethod {
  readonly kind = 'other';

  constructor(@inject(Database) private readonly database: Database) {}

  /** It can be given to everybody, and pays for whoever has some. */
  async offers(ask: { readonly party: PartyRef | null }): Promise<readonly PaymentOffer[]> {
    const holder = await holderOf(this.database, ask);
    if (!holder) return [withoutCustomer(t('credit.method'))];
    const has = await balanceOf(this.database, STORE_CREDIT, holder.id);
    return [{ ofParty: true, payable: has > 0, position: 61 }];
  }

  async post(tx: Tx, payment: PostedPayment, document: PostedDocument): Promise<void> {
    const entry = await entryFor(tx, payment, document);
    if ((await bookEntry(tx, STORE_CREDIT, entry)) === undefined) await refuse(tx, entry, document);
  }
}

async function entryFor(tx: Tx, payment: PostedPayment, document: PostedDocument): Promise<NewEntry> {
  const amount = -payment.tendered_minor;
  const entry = {
    id: payment.id,
    amount,
    least: amount < 0 ? 0 : undefined,
    document,
    person: document.user,
    at: document.at,
    businessDate: document.businessDate,
  };
  if (document.voidOf) {
    const wanted = { document: document.voidOf.id, amount: -amount, kinds: ['issued', 'spent'] };
    const found = await findStanding(tx, STORE_CREDIT, wanted);
    const holder = found && (await findHolder(tx, found.customer));
    if (!found || !holder)
      return tx.refuse('not-on-credit', `${document.voidOf.receipt} used no store credit.`);
    return { ...entry, customer: holder.id, kind: 'void', reverses: found.id };
  }
  const holder = await requireHolder(tx, document);
  return { ...entry, customer: holder.id, kind: amount > 0 ? 'issued' : 'spent' };
}

async function refuse(tx: Tx, { customer, amount }: NewEntry, told: MoneyFormat): Promise<never> {
  const { name } = (await findHolder(tx, customer)) as Holder;
  const balance_minor = await balanceOf(tx, STORE_CREDIT, customer);
  const money = (minor: number) => inWords(minor, told);
  const has = balance_minor === 0 ? 'no store credit' : `only ${money(balance_minor)} of store credit left`;
  return tx.refuse('credit-too-low', `${name} has ${has}: ${money(-amount)} cannot be taken from it.`, {
    customer,
    balance_minor,
    amount_minor: -amount,
  });
}
