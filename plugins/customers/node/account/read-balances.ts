import type { Reader } from '@counterpart/sdk/node';
import { type Balances, valueOfPoints } from '../../api/index.ts';
import { balanceOf } from '../ledger/book-entry.ts';
import { findHolder } from '../ledger/find-holder.ts';
import { ACCOUNT, POINTS, STORE_CREDIT } from '../ledger/ledger.ts';
import { readProgramme } from '../loyalty/read-loyalty.ts';
import { readTerms, termsOf } from './account-terms.ts';
import { readOpenItems } from './open-items.ts';

/** What a customer owes and has; overdue by the given day. */
export async function readBalances(reader: Reader, customer: string, day: string): Promise<Balances | null> {
  const holder = await findHolder(reader, customer);
  if (!holder) return null;
  const [terms, own, owed_minor, credit_minor, points, programme] = await Promise.all([
    termsOf(reader, holder),
    readTerms(reader, holder.id),
    balanceOf(reader, ACCOUNT, holder.id),
    balanceOf(reader, STORE_CREDIT, holder.id),
    balanceOf(reader, POINTS, holder.id),
    readProgramme(reader),
  ]);
  const open = owed_minor > 0 ? await readOpenItems(reader, holder.id, day) : [];
  return {
    customer: holder.id,
    account: {
      balance_minor: owed_minor,
      terms,
      own,
      left_minor: Math.max(0, terms.limit_minor - owed_minor),
      overdue_minor: open.reduce((sum, { dueOn, open_minor }) => (dueOn < day ? sum + open_minor : sum), 0),
    },
    credit_minor,
    points: {
      balance: points,
      worth_minor: programme.active ? valueOfPoints(points, programme) : 0,
      active: programme.active,
    },
  };
}
