import { type Sql, sql } from '@counterpart/sdk/node';

/** One kind of balance that customers have: the tables behind it, and what its figure is called in both. */
export interface Ledger {
  readonly id: 'account' | 'credit' | 'points';
  /** A row for each customer, with the sum of the entries. */
  readonly holding: Sql;
  readonly entry: Sql;
  readonly amount: Sql;
  readonly balance: Sql;
}

export const ACCOUNT: Ledger = {
  id: 'account',
  holding: sql.name('customers_account'),
  entry: sql.name('customers_account_entry'),
  amount: sql.name('amount_minor'),
  balance: sql.name('balance_minor'),
};

export const STORE_CREDIT: Ledger = {
  id: 'credit',
  holding: sql.name('customers_credit'),
  entry: sql.name('customers_credit_entry'),
  amount: sql.name('amount_minor'),
  balance: sql.name('balance_minor'),
};

export const POINTS: Ledger = {
  id: 'points',
  holding: sql.name('customers_points'),
  entry: sql.name('customers_points_entry'),
  amount: sql.name('amount'),
  balance: sql.name('balance'),
};

export const LEDGERS: readonly Ledger[] = [ACCOUNT, STORE_CREDIT, POINTS];
