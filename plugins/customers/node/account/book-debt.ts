import type { Tx } from '@counterpart/sdk/node';
import { inWords, type MoneyFormat } from '../ledger/money-in-words.ts';
import { balanceOf, bookEntry, type NewEntry } from '../ledger/book-entry.ts';
import type { Holder } from '../ledger/find-holder.ts';
import { ACCOUNT } from '../ledger/ledger.ts';
import { termsOf } from './account-terms.ts';
import { daysAfter } from './days.ts';

type Debt = Pick<
  NewEntry,
  'id' | 'kind' | 'amount' | 'document' | 'reverses' | 'person' | 'at' | 'businessDate'
>;

/** Books what a customer owes more, within what they may owe. Refuses with the limit and what is left of it. */
export async function bookDebt(tx: Tx, holder: Holder, debt: Debt, told: MoneyFormat): Promise<void> {
  const terms = await termsOf(tx, holder);
  const lent = await bookEntry(tx, ACCOUNT, {
    ...debt,
    customer: holder.id,
    most: terms.limit_minor,
    more: [
      { column: 'limit_minor', value: terms.limit_minor },
      { column: 'due_on', value: daysAfter(debt.businessDate, terms.dueDays) },
    ],
  });
  if (lent === undefined) await refuse(tx, holder, terms.limit_minor, debt.amount, told);
}

async function refuse(
  tx: Tx,
  { id, name }: Holder,
  limit_minor: number,
  amount_minor: number,
  told: MoneyFormat,
): Promise<never> {
  const balance_minor = await balanceOf(tx, ACCOUNT, id);
  const left_minor = Math.max(0, limit_minor - balance_minor);
  const money = (minor: number) => inWords(minor, told);
  const data = { customer: id, limit_minor, balance_minor, left_minor, amount_minor };
  if (limit_minor === 0 && balance_minor >= 0)
    return tx.refuse('no-account', `${name} has no credit limit, so nothing can be put on account.`, data);
  const owes = balance_minor > 0 ? ` and owes ${money(balance_minor)}` : '';
  return tx.refuse(
    'over-limit',
    `${name} may owe ${money(limit_minor)}${owes}: ${money(left_minor)} can be put on account, not ${money(amount_minor)}.`,
    data,
  );
}
