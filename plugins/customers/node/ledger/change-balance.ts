import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { AuditLog, Clock, Ids, ShopService, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import type { CorrectBalanceInput, LedgerEntry, LedgerId, OpenBalanceInput } from '../../api/index.ts';
import { termsOf } from '../account/account-terms.ts';
import { businessDate, daysAfter } from '../account/days.ts';
import { balanceOf, bookEntry } from './book-entry.ts';
import { inWords, type MoneyFormat } from './money-in-words.ts';
import { type Holder, requireHolderKept } from './find-holder.ts';
import { type Ledger, LEDGERS } from './ledger.ts';
import { readEntry } from './read-entries.ts';

/** A balance that somebody changes by hand. */
interface ByHand {
  readonly customer: string;
  readonly ledger: LedgerId;
  readonly kind: 'correction' | 'opening';
  readonly amount: number;
  readonly note: string;
  readonly businessDate: string;
  readonly dueOn: string | null;
}

/**
 * Changes balances by hand: a correction, or what was owed before. Nobody is lent anything by it, so no limit is asked;
 * credit and points stay at zero or above. Each is in the audit log.
 */
@injectable()
export class ChangeBalance {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
    @inject(Clock) private readonly clock: Clock,
    @inject(AuditLog) private readonly audit: AuditLog,
    @inject(ShopService) private readonly shops: ShopService,
  ) {}

  correct(input: CorrectBalanceInput, context: CallContext): Promise<LedgerEntry | Refusal> {
    const { reason: note, ...change } = input;
    const today = businessDate(this.clock.now());
    return this.#change(
      { ...change, kind: 'correction', note, businessDate: today, dueOn: null },
      input,
      context,
    );
  }

  open(input: OpenBalanceInput, context: CallContext): Promise<LedgerEntry | Refusal> {
    return this.#change({ ...input, kind: 'opening' }, input, context);
  }

  async #change(change: ByHand, input: object, context: CallContext): Promise<LedgerEntry | Refusal> {
    const { currency } = await this.shops.get();
    const told = { currency, locale: context.locale };
    return this.transactions.run((tx) => this.#book(tx, change, { told, context }), {
      label: change.kind === 'opening' ? 'opening balance' : 'balance corrected',
      request: { id: context.requestId, fingerprint: `customers.${change.kind} ${canonicalJson(input)}` },
    });
  }

  async #book(
    tx: Tx,
    change: ByHand,
    { told, context }: { readonly told: MoneyFormat; readonly context: CallContext },
  ): Promise<LedgerEntry> {
    const { amount, kind, note } = change;
    if (change.businessDate > businessDate(tx.now))
      tx.refuse('in-the-future', 'That day is still to come. Give the day on which it came about.');
    const holder = await requireHolderKept(tx, change.customer);
    const ledger = LEDGERS.find(({ id }) => id === change.ledger)!;
    const isDebt = ledger.id === 'account' && amount > 0;
    const id = this.ids.next();
    const booked = await bookEntry(tx, ledger, {
      id,
      customer: holder.id,
      kind,
      amount,
      least: ledger.id === 'account' || amount > 0 ? undefined : 0,
      person: context.user?.id ?? null,
      at: tx.now,
      businessDate: change.businessDate,
      more: isDebt ? [{ column: 'due_on', value: await dueOn(tx, change, holder) }] : [],
    });
    if (booked === undefined) await refuseBelowZero(tx, ledger, holder, told);
    if (note !== '')
      await tx.run(
        sql`insert into customers_ledger_note (id, customer_id, note) values (${id}, ${holder.id}, ${note})`,
      );
    await this.audit.append(tx, {
      action: kind === 'opening' ? 'customers.opening-balance' : 'customers.balance-corrected',
      subject: id,
      data: { customer: holder.id, ledger: ledger.id, amount },
    });
    return (await readEntry(tx, ledger, id))!;
  }
}

async function dueOn(tx: Tx, { dueOn: asked, businessDate: day }: ByHand, holder: Holder): Promise<string> {
  return asked ?? daysAfter(day, (await termsOf(tx, holder)).dueDays);
}

async function refuseBelowZero(
  tx: Tx,
  ledger: Ledger,
  { id, name }: Holder,
  told: MoneyFormat,
): Promise<never> {
  const balance = await balanceOf(tx, ledger, id);
  const has = ledger.id === 'points' ? `${balance} points` : inWords(balance, told);
  return tx.refuse('below-zero', `${name} has ${has}: no more than that can be taken away.`, { balance });
}
