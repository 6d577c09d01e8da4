import { type Invariant, sql } from '@counterpart/sdk/node';
import { ACCOUNT, type Ledger, POINTS, STORE_CREDIT } from '../ledger/ledger.ts';

const CALLED = { account: 'account', credit: 'store credit', points: 'points' } as const;

/** What holds of every kind of balance. */
function ledgerInvariants(ledger: Ledger): readonly Invariant[] {
  const { id, holding, entry, amount, balance } = ledger;
  const what = CALLED[id];
  return [
    {
      id: `customers.${id}-balance`,
      title: `The ${what} of a customer is the sum of its entries.`,
      query: sql`
        select k.id, h.${balance} as kept, coalesce(sum(e.${amount}), 0) as entries_come_to
        from (select id from ${holding} union select customer_id from ${entry}) k
        left join ${holding} h on h.id = k.id left join ${entry} e on e.customer_id = k.id
        group by k.id, h.${balance}, h.entries
        having h.${balance} is null or h.${balance} <> coalesce(sum(e.${amount}), 0) or h.entries <> count(e.id)`,
    },
    {
      id: `customers.${id}-steps`,
      title: `The entries of each ${what} follow each other without a gap, and each says what it left.`,
      query: sql`
        select id, customer_id, position, ${balance} as said, running from (
          select id, customer_id, position, ${balance},
            sum(${amount}) over (partition by customer_id order by position rows unbounded preceding) as running,
            row_number() over (partition by customer_id order by position) as place
          from ${entry}) step
        where running <> ${balance} or place <> position`,
    },
    {
      id: `customers.${id}-merged`,
      title: `A merge keeps every sum: what it takes from one ${what} it adds to another, and nothing stays behind.`,
      query: sql`
        select merge_id as id, null as customer, sum(${amount}) as lost from ${entry} where kind = 'merge'
        group by merge_id having sum(${amount}) <> 0 or merge_id is null
        union all
        select h.id, h.id, h.${balance} from ${holding} h join customers_customer c on c.id = h.id
        where c.root_id <> c.id and h.${balance} <> 0`,
    },
    {
      id: `customers.${id}-reversed`,
      title: `What is taken back of an entry of the ${what} is the entry itself, of the same customer.`,
      query: sql`
        select e.id, e.${amount} as amount, sum(r.${amount}) as taken_back
        from ${entry} e join ${entry} r on r.reverses = e.id
        join customers_customer c on c.id = e.customer_id join customers_customer d on d.id = r.customer_id
        group by e.id, e.${amount}
        having max(case when c.root_id <> d.root_id or r.kind <> 'void' then 1 else 0 end) = 1
          or ${ledger === POINTS ? sql`abs(sum(r.${amount})) > abs(e.${amount})` : sql`sum(r.${amount}) not in (0, -e.${amount})`}`,
    },
  ];
}

/** Store credit and points are the customer's own: there is no less than none of them, after none of the entries. */
function neverBelowZero({ id, entry, balance }: Ledger): Invariant {
  return {
    id: `customers.${id}-below-zero`,
    title: `Nobody ever has less than no ${CALLED[id]}.`,
    query: sql`select id, customer_id, position, ${balance} as had from ${entry} where ${balance} < 0`,
  };
}

export const balanceInvariants: readonly Invariant[] = [
  ...ledgerInvariants(ACCOUNT),
  ...ledgerInvariants(STORE_CREDIT),
  ...ledgerInvariants(POINTS),
  neverBelowZero(STORE_CREDIT),
  neverBelowZero(POINTS),
  {
    id: 'customers.account-limit',
    title: 'Nothing was put on account beyond what the customer could owe then.',
    query: sql`
      select id, customer_id, kind, amount_minor, balance_minor, limit_minor from customers_account_entry
      where amount_minor > 0 and (balance_minor > limit_minor or (kind = 'sale' and limit_minor is null))`,
  },
  {
    id: 'customers.account-due',
    title: 'What is owed is due on a day, and what is paid is not.',
    query: sql`
      select id, customer_id, kind, amount_minor, due_on from customers_account_entry
      where kind in ('sale', 'opening', 'correction', 'return', 'payment')
        and (amount_minor > 0) <> (due_on is not null)`,
  },
  {
    id: 'customers.points-lines',
    title: 'What the lines of a sale earned is what the sale earned.',
    query: sql`
      select l.document as id, sum(l.points) as lines_earned, (
        select coalesce(sum(e.amount), 0) from customers_points_entry e
        where e.document = l.document and e.kind = 'earned') as earned
      from customers_points_line l group by l.document
      having sum(l.points) <> (select coalesce(sum(e.amount), 0) from customers_points_entry e
        where e.document = l.document and e.kind = 'earned')`,
  },
];
