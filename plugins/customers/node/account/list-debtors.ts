import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import type { Debtor, DebtorsInput, Debts } from '../../api/index.ts';
import { idsOf, soughtOf } from '../search/sought.ts';
import { ageingColumns } from './ageing.ts';
import { openItemsAt } from './open-items.ts';

type Asked = Pick<DebtorsInput, 'day' | 'term' | 'overdueOnly'>;

/** Everybody who owed something at the end of a day, one row each. */
function owing({ day, term, overdueOnly }: Asked): Sql {
  return sql`
    select c.id, c.code, c.name, c.name_folded,
      coalesce((select k.value from customers_contact k where k.customer_id = c.id and k.kind = 'phone'
        order by k.position limit 1), '') as phone,
      o.balance_minor, o.overdue_minor, o.due_since, o.current_minor, o."upTo30_minor", o."upTo60_minor",
      o."upTo90_minor", o.over90_minor
    from (
      select customer, sum(open_minor) as balance_minor,
        sum(case when due_on < ${day} then open_minor else 0 end) as overdue_minor, min(due_on) as due_since,
        ${ageingColumns(day)}
      from (${openItemsAt(day)}) open group by customer) o
    join customers_customer c on c.id = o.customer
    where 1 = 1 ${overdueOnly ? sql`and o.overdue_minor > 0` : sql.empty}
      ${term.trim() === '' ? sql.empty : sql`and c.id in (${idsOf(soughtOf(term))})`}`;
}

const ORDER: Readonly<Record<DebtorsInput['sort'], Sql>> = {
  name: sql`name_folded, id`,
  balance: sql`balance_minor desc, id`,
  overdue: sql`overdue_minor desc, balance_minor desc, id`,
  dueSince: sql`due_since, id`,
};

export async function listDebtors(
  reader: Reader,
  input: DebtorsInput,
): Promise<{ total: number; debtors: Debtor[] }> {
  const debtors = await reader.all<Debtor>(sql`
    select id, code, name, phone, balance_minor, overdue_minor, due_since as "dueSince", current_minor, "upTo30_minor",
      "upTo60_minor", "upTo90_minor", over90_minor
    from (${owing(input)}) debtor order by ${ORDER[input.sort]} limit ${input.limit} offset ${input.offset}`);
  const count = await reader.get<{ total: number }>(
    sql`select count(*) as total from (${owing(input)}) debtor`,
  );
  return { total: count!.total, debtors };
}

export async function sumDebts(reader: Reader, asked: Asked): Promise<Debts> {
  const sums = (await reader.get<Omit<Debts, 'day'>>(sql`
    select count(*) as count, coalesce(sum(balance_minor), 0) as balance_minor,
      coalesce(sum(overdue_minor), 0) as overdue_minor, coalesce(sum(current_minor), 0) as current_minor,
      coalesce(sum("upTo30_minor"), 0) as "upTo30_minor", coalesce(sum("upTo60_minor"), 0) as "upTo60_minor",
      coalesce(sum("upTo90_minor"), 0) as "upTo90_minor", coalesce(sum(over90_minor), 0) as "over90_minor"
    from (${owing(asked)}) debtor`))!;
  return { day: asked.day, ...sums };
}
