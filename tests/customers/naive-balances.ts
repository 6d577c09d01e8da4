/** What happens to the balances of customers, as somebody with a pencil would write it down. */
export type Operation =
  | { readonly do: 'sell'; readonly customer: number; readonly amount: number; readonly by: Way }
  | { readonly do: 'pay'; readonly customer: number; readonly amount: number }
  | { readonly do: 'return'; readonly document: string; readonly to: Way }
  | { readonly do: 'void'; readonly document: string }
  | { readonly do: 'correct'; readonly customer: number; readonly ledger: Way; readonly amount: number }
  | { readonly do: 'limit'; readonly customer: number; readonly amount: number }
  | { readonly do: 'merge'; readonly from: number; readonly into: number };

/** How it is paid: `cash`, or from a balance. */
export type Way = 'cash' | 'account' | 'credit' | 'points';

interface Holding {
  readonly owes: number;
  readonly credit: number;
  readonly points: number;
  readonly limit: number;
}

interface Document {
  readonly kind: 'sale' | 'payment' | 'return';
  readonly customer: number;
  readonly amount: number;
  readonly way: Way;
  /** What it gave, or took back. */
  readonly points: number;
  readonly of?: string;
  readonly voided: boolean;
  readonly returned: boolean;
}

export interface Balances {
  /** Who each customer is now. */
  readonly roots: readonly number[];
  readonly holdings: readonly Holding[];
  readonly documents: Readonly<Record<string, Document>>;
}

/** A point for each full euro that is not paid with points; a point pays a cent. */
export const PER_POINT = 100;

export function newBalances(customers: number, limit: number): Balances {
  const each = { owes: 0, credit: 0, points: 0, limit };
  return {
    roots: Array.from({ length: customers }, (_, index) => index),
    holdings: Array.from({ length: customers }, () => each),
    documents: {},
  };
}

/** What comes of it under a name of its own; undefined when it is refused. */
export function apply(before: Balances, name: string, operation: Operation): Balances | undefined {
  switch (operation.do) {
    case 'sell': {
      const { amount, by } = operation;
      const customer = before.roots[operation.customer]!;
      const points = by === 'points' ? 0 : Math.floor(amount / PER_POINT);
      const paid = move(before, customer, by, amount);
      return (
        paid &&
        record(add(paid, customer, { points }), name, { kind: 'sale', customer, amount, way: by, points })
      );
    }
    case 'pay': {
      const { amount } = operation;
      const customer = before.roots[operation.customer]!;
      return record(add(before, customer, { owes: -amount }), name, {
        kind: 'payment',
        customer,
        amount,
        way: 'cash',
        points: 0,
      });
    }
    case 'return':
      return giveBack(before, name, operation.document, operation.to);
    case 'void':
      return turnRound(before, operation.document);
    case 'correct': {
      const customer = before.roots[operation.customer]!;
      const { ledger, amount } = operation;
      if (ledger === 'account') return add(before, customer, { owes: amount });
      const held = before.holdings[customer]!;
      const kept = ledger === 'credit' ? held.credit : held.points;
      if (kept + amount < 0) return undefined;
      return add(before, customer, ledger === 'credit' ? { credit: amount } : { points: amount });
    }
    case 'limit':
      return set(before, before.roots[operation.customer]!, { limit: operation.amount });
    case 'merge':
      return merge(before, operation.from, operation.into);
  }
}

function giveBack(before: Balances, name: string, of: string, way: Way): Balances | undefined {
  const sold = before.documents[of];
  if (!sold || sold.kind === 'return' || sold.voided || sold.returned) return undefined;
  const customer = before.roots[sold.customer]!;
  if (sold.kind === 'payment') {
    // It counts again as owed, within the limit; its money goes back in cash.
    const owing = move(before, customer, 'account', sold.amount);
    return (
      owing &&
      record(settle(owing, of, { returned: true }), name, {
        kind: 'return',
        customer,
        amount: sold.amount,
        way: 'cash',
        points: 0,
        of,
      })
    );
  }
  const points = Math.min(sold.points, before.holdings[customer]!.points);
  const taken = add(before, customer, { points: -points });
  const paid = move(taken, customer, way, -sold.amount)!;
  return record(settle(paid, of, { returned: true }), name, {
    kind: 'return',
    customer,
    amount: sold.amount,
    way,
    points: -points,
    of,
  });
}

function turnRound(before: Balances, name: string): Balances | undefined {
  const document = before.documents[name];
  if (!document || document.voided || document.returned) return undefined;
  const customer = before.roots[document.customer]!;
  const voided = settle(before, name, { voided: true });
  if (document.kind === 'payment') return move(voided, customer, 'account', document.amount);
  if (document.kind === 'sale') {
    const points = Math.min(document.points, voided.holdings[customer]!.points);
    return move(add(voided, customer, { points: -points }), customer, document.way, -document.amount);
  }
  const open = settle(voided, document.of!, { returned: false });
  const sold = before.documents[document.of!]!;
  if (sold.kind === 'payment') return add(open, customer, { owes: -document.amount });
  const again = add(open, customer, { points: -document.points });
  return move(again, customer, document.way, document.amount);
}

/** Pays an amount from a balance, or with a negative one gives it back there. */
function move(before: Balances, customer: number, way: Way, amount: number): Balances | undefined {
  const { owes, credit, points, limit } = before.holdings[customer]!;
  if (way === 'cash') return before;
  if (way === 'account')
    return amount > 0 && owes + amount > limit ? undefined : add(before, customer, { owes: amount });
  const left = (way === 'credit' ? credit : points) - amount;
  if (left < 0) return undefined;
  return set(before, customer, way === 'credit' ? { credit: left } : { points: left });
}

function merge(before: Balances, one: number, other: number): Balances | undefined {
  const [from, into] = [before.roots[one]!, before.roots[other]!];
  if (from === into) return undefined;
  const { owes, credit, points } = before.holdings[from]!;
  const moved = set(add(before, into, { owes, credit, points }), from, { owes: 0, credit: 0, points: 0 });
  return { ...moved, roots: moved.roots.map((root) => (root === from ? into : root)) };
}

function add(before: Balances, customer: number, by: Partial<Holding>): Balances {
  const held = before.holdings[customer]!;
  return set(before, customer, {
    owes: held.owes + (by.owes ?? 0),
    credit: held.credit + (by.credit ?? 0),
    points: held.points + (by.points ?? 0),
  });
}

function set(before: Balances, customer: number, to: Partial<Holding>): Balances {
  return {
    ...before,
    holdings: before.holdings.map((held, index) => (index === customer ? { ...held, ...to } : held)),
  };
}

function settle(before: Balances, name: string, to: Partial<Document>): Balances {
  return { ...before, documents: { ...before.documents, [name]: { ...before.documents[name]!, ...to } } };
}

function record(before: Balances, name: string, document: Omit<Document, 'voided' | 'returned'>): Balances {
  const written = { ...document, voided: false, returned: false };
  return { ...before, documents: { ...before.documents, [name]: written } };
}
