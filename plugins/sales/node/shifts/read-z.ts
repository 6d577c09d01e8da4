import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import type { ZContent, ZReport, ZSummary } from '../../api/index.ts';

export async function readZ(reader: Reader, condition: Sql): Promise<ZReport | null> {
  const row = await reader.get<{ content: string; previous: string; seal: string }>(
    sql`select content, previous, seal from sales_z where ${condition}`,
  );
  if (!row) return null;
  const { content, previous, seal } = row;
  const sealed = JSON.parse(content) as ZContent;
  // A Z from before debts of the shop were told apart has none.
  return {
    ...sealed,
    figures: { ...sealed.figures, liabilities: sealed.figures.liabilities ?? [] },
    previous,
    seal,
  };
}

interface Page {
  readonly register?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

export function readZs(reader: Reader, { register, limit, offset }: Page): Promise<ZSummary[]> {
  const condition = register === undefined ? sql.empty : sql`where z.register = ${register}`;
  return reader.all<ZSummary>(sql`
    select z.id, z.number, r.name as register, z.business_date as "businessDate", s.currency, s.opened_at,
      z.closed_at, z.closed_by as "closedBy", z.document_count as documents, z.total_minor, z.difference_minor
    from sales_z z join sales_register r on r.id = z.register join sales_shift s on s.id = z.shift
    ${condition} order by z.closed_at desc, z.id desc limit ${limit} offset ${offset}`);
}
