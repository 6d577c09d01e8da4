import type { Receipt } from '@counterpart/sales/api';
import { isRefusal, type Refusal } from '@counterpart/sdk';
import { apply, type Balances, type Operation, type Way } from './naive-balances.ts';
import { ACCOUNT, back, CREDIT, onAccount, type Paid, POINTS, tea } from './lines.ts';

/** What a till does for such a test, whatever process it is in. */
export interface Actor {
  call(method: string, input: unknown): Promise<unknown>;
}

const METHODS: Readonly<Record<Way, string>> = {
  cash: 'cash',
  account: ACCOUNT,
  credit: CREDIT,
  points: POINTS,
};

/** Carries operations out at a till, and remembers the documents by the names of the operations that made them. */
export class Performer {
  readonly #customers: readonly string[];
  readonly #receipts = new Map<string, Receipt>();

  constructor(customers: readonly string[]) {
    this.#customers = customers;
  }

  /** False when it was refused. */
  async perform(actor: Actor, name: string, operation: Operation): Promise<boolean> {
    const answer = (await this.#carryOut(actor, operation)) as Receipt | Refusal;
    if (isRefusal(answer)) return false;
    if ('payments' in answer) this.#receipts.set(name, answer);
    return true;
  }

  #carryOut(actor: Actor, operation: Operation): Promise<unknown> {
    const of = (customer: number) => this.#customers[customer]!;
    switch (operation.do) {
      case 'sell': {
        const { customer, amount, by } = operation;
        return post(actor, of(customer), tea(amount), [METHODS[by], amount]);
      }
      case 'pay':
        return post(actor, of(operation.customer), onAccount(operation.amount), ['cash', operation.amount]);
      case 'return': {
        const { lines, total_minor } = this.#receipts.get(operation.document)!;
        const isPayment = lines[0]!.provider === 'customers';
        const way = isPayment ? 'cash' : METHODS[operation.to];
        return post(actor, undefined, back(lines[0]!.id), [way, -total_minor]);
      }
      case 'void':
        return actor.call('sales.voidSale', {
          document: this.#receipts.get(operation.document)!.id,
          reason: 'Wrong',
        });
      case 'correct':
        return actor.call('customers.correctBalance', {
          customer: of(operation.customer),
          ledger: operation.ledger,
          amount: operation.amount,
          reason: 'Counted again',
        });
      case 'limit':
        return actor.call('customers.setTerms', {
          of: { level: 'customer', id: of(operation.customer) },
          limit_minor: operation.amount,
          dueDays: null,
        });
      case 'merge':
        return actor.call('customers.mergeCustomers', {
          from: of(operation.from),
          into: of(operation.into),
        });
    }
  }
}

function post(actor: Actor, customer: string | undefined, line: object, [method, tendered_minor]: Paid) {
  return actor.call('sales.postSale', {
    lines: [line],
    payments: [{ method, tendered_minor }],
    ...(customer !== undefined && { party: { provider: 'customers', ref: customer } }),
  });
}

/** Figures that follow from a seed alone. */
export function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The next thing that may happen; `documents` are the names of those there are. */
export function nextOperation(
  pick: (below: number) => number,
  customers: number,
  documents: readonly string[],
): Operation {
  const one = <T>(of: readonly T[]): T => of[pick(of.length)]!;
  const customer = pick(customers);
  const amount = 1 + pick(3000);
  const kind = pick(100);
  if (kind < 30 || documents.length === 0)
    return { do: 'sell', customer, amount, by: one(['cash', 'account', 'account', 'credit', 'points']) };
  if (kind < 45) return { do: 'pay', customer, amount };
  if (kind < 65)
    return {
      do: 'return',
      document: one(documents),
      to: one(['cash', 'account', 'credit', 'credit', 'points']),
    };
  if (kind < 85) return { do: 'void', document: one(documents) };
  if (kind < 93) {
    const ledger = one(['account', 'credit', 'points'] as const);
    return { do: 'correct', customer, ledger, amount: pick(2) === 0 ? amount : -amount };
  }
  if (kind < 99) return { do: 'limit', customer, amount: pick(10_000) };
  return { do: 'merge', from: customer, into: pick(customers) };
}

type Named = readonly [name: string, operation: Operation];

/**
 * What two operations at once come to, given which of them were accepted and what each customer owes and has now: the
 * one or the other order of them must explain it. Undefined when neither does.
 */
export function explain(
  state: Balances,
  pair: readonly Named[],
  accepted: readonly boolean[],
  has: readonly (readonly number[])[],
): Balances | undefined {
  const orders = [pair, pair.toReversed()].map((order) =>
    inOrder(state, order, (each) => accepted[pair.indexOf(each)]!),
  );
  return orders.find((order) => order !== undefined && JSON.stringify(held(order)) === JSON.stringify(has));
}

/** Undefined when one would have been accepted that was not, or the other way. */
function inOrder(
  state: Balances,
  order: readonly Named[],
  accepted: (each: Named) => boolean,
): Balances | undefined {
  let now = state;
  for (const each of order) {
    const next = apply(now, ...each);
    if ((next !== undefined) !== accepted(each)) return undefined;
    now = next ?? now;
  }
  return now;
}

function held({ roots, holdings }: Balances): number[][] {
  return roots.map((root) => {
    const { owes, credit, points } = holdings[root]!;
    return [owes, credit, points];
  });
}
