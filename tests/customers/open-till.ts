import { join } from 'node:path';
import { testShop, type TestShop, type TestShopOptions } from '@counterpart/host/testing';
import { type Receipt, salesContract } from '@counterpart/sales/api';
import type { Refusal } from '@counterpart/sdk';
import sales from '../../plugins/sales/node/index.ts';
import {
  type Balances,
  type Customer,
  customersContract,
  type LedgerId,
  type SaveCustomer,
} from '../../plugins/customers/api/index.ts';
import customers from '../../plugins/customers/node/index.ts';
import { accepted } from '../../plugins/customers/tests/open-customers.ts';
import { back, type Line, onAccount, type Paid, tea } from './lines.ts';

export { ACCOUNT, back, CREDIT, onAccount, POINTS, tea } from './lines.ts';

const client = (shop: TestShop) => shop.client(salesContract, 'cashier');

/** A shop that sells and knows its customers, and what happens at its till. */
export class Till {
  readonly shop: TestShop;

  constructor(shop: TestShop) {
    this.shop = shop;
  }

  static async open(options: Partial<TestShopOptions> = {}): Promise<Till> {
    const root = join(import.meta.dirname, '../../plugins');
    const shop = await testShop({
      rerun: true,
      plugins: [
        { folder: join(root, 'sales'), node: sales },
        { folder: join(root, 'customers'), node: customers },
      ],
      ...options,
    });
    return new Till(shop);
  }

  get customers() {
    return this.shop.client(customersContract, 'manager');
  }

  get sales() {
    return client(this.shop);
  }

  async customer(
    name: string,
    more: Partial<SaveCustomer> & { limit_minor?: number; dueDays?: number } = {},
  ) {
    const { limit_minor, dueDays, ...rest } = more;
    const saved: Customer = accepted(await this.customers.saveCustomer({ name, ...rest }));
    if (limit_minor !== undefined || dueDays !== undefined) await this.limit(saved.id, limit_minor, dueDays);
    return saved.id;
  }

  async limit(customer: string, limit_minor?: number, dueDays?: number): Promise<void> {
    accepted(
      await this.customers.setTerms({
        of: { level: 'customer', id: customer },
        limit_minor: limit_minor ?? null,
        dueDays: dueDays ?? null,
      }),
    );
  }

  /** What is sold or given back, to whom, and how it is paid. */
  post(customer: string | null, lines: readonly Line[], paid: readonly Paid[]): Promise<Receipt | Refusal> {
    return this.shop.client(salesContract, 'manager').postSale({
      lines: [...lines],
      payments: paid.map(([method, tendered_minor]) => ({ method, tendered_minor })),
      ...(customer !== null && { party: { provider: 'customers', ref: customer } }),
    });
  }

  async sell(customer: string | null, amount_minor: number, method = 'cash'): Promise<Receipt> {
    return accepted(await this.post(customer, [tea(amount_minor)], [[method, amount_minor]]));
  }

  /** What the customer pays on the account. */
  async pay(customer: string, amount_minor: number, method = 'cash'): Promise<Receipt> {
    return accepted(await this.post(customer, [onAccount(amount_minor)], [[method, amount_minor]]));
  }

  /** Gives back pieces of the first line of a receipt. */
  giveBack({ lines, party }: Receipt, paid: readonly Paid[], quantity_milli = 1000) {
    return this.post(party?.ref ?? null, [back(lines[0]!.id, quantity_milli)], paid);
  }

  voided({ id }: Receipt): Promise<Receipt | Refusal> {
    return this.shop.client(salesContract, 'manager').voidSale({ document: id, reason: 'Wrong customer' });
  }

  async balances(customer: string, day = today()): Promise<Balances> {
    return (await this.customers.balances({ customer, day }))!;
  }

  /** What is owed, what of store credit there is, and how many points. */
  async has(customer: string): Promise<readonly [owes: number, credit: number, points: number]> {
    const { account, credit_minor, points } = await this.balances(customer);
    return [account.balance_minor, credit_minor, points.balance];
  }

  async kinds(customer: string, ledger: LedgerId): Promise<string[]> {
    const entries = await this.customers.ledgerEntries({ customer, ledger });
    return entries.map(({ kind, amount }) => `${kind} ${amount}`).toReversed();
  }
}

export function today(): string {
  const now = new Date();
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
