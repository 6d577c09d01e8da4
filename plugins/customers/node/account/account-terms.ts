import { type Reader, sql } from '@counterpart/sdk/node';
import type { AccountTerms } from '../../api/index.ts';
import type { Holder } from '../ledger/find-holder.ts';

export const SHOP_TERMS = 'shop';

interface Row {
  readonly id: string;
  readonly limit_minor: number | null;
  readonly due_days: number | null;
}

/** What holds for a customer: their own terms, else those of their group, else the shop's. */
export async function termsOf(reader: Reader, { id, group }: Holder): Promise<AccountTerms> {
  const rows = await reader.all<Row>(sql`
    select id, limit_minor, due_days from customers_account_terms where id in (${id}, ${group ?? ''}, ${SHOP_TERMS})`);
  const levels = [
    { from: 'customer', row: rows.find((row) => row.id === id) },
    { from: 'group', row: rows.find((row) => row.id === group) },
    { from: 'shop', row: rows.find((row) => row.id === SHOP_TERMS) },
  ] as const;
  const limit = levels.find(({ row }) => row != null && row.limit_minor !== null);
  const due = levels.find(({ row }) => row != null && row.due_days !== null);
  return {
    limit_minor: limit?.row?.limit_minor ?? 0,
    limitFrom: limit?.from ?? 'shop',
    dueDays: due?.row?.due_days ?? 0,
    dueFrom: due?.from ?? 'shop',
  };
}

export async function readTerms(
  reader: Reader,
  id: string,
): Promise<{ readonly limit_minor: number | null; readonly dueDays: number | null }> {
  const row = await reader.get<Row>(
    sql`select id, limit_minor, due_days from customers_account_terms where id = ${id}`,
  );
  return { limit_minor: row?.limit_minor ?? null, dueDays: row?.due_days ?? null };
}
