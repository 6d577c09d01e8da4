import { createHash } from 'node:crypto';
import { canonicalJson } from '@counterpart/sdk';
import { sql, type Tx } from '@counterpart/sdk/node';
import type { ZContent } from '../../api/index.ts';
import { DRAWER } from './cash-kind.ts';

/** Writes a Z, sealed together with the register's Z before: none can be changed, left out or put between unseen. */
export async function writeZ(tx: Tx, z: ZContent, receiptsAfter: number): Promise<void> {
  const { figures, count, register } = z;
  const { drawer } = figures;
  const counted = count.tenders.find(({ method }) => method === DRAWER)!;
  const before = await tx.get<{ seal: string }>(
    sql`select seal from sales_z where register = ${register.id} and number = ${z.number - 1}`,
  );
  const previous = before?.seal ?? '';
  const content = canonicalJson(z);
  const seal = createHash('sha256').update(`${previous}\n${content}`).digest('hex');
  await tx.run(sql`
    insert into sales_z (id, shift, register, number, count, business_date, closed_at, closed_by, closed_till,
      receipts_after, document_count, net_minor, tax_minor, total_minor, cash_rounding_minor, float_minor,
      cash_taken_minor, cash_refunded_minor, paid_in_minor, paid_out_minor, dropped_minor, expected_minor,
      counted_minor, difference_minor, content, previous, seal)
    values (${z.id}, ${z.shift}, ${register.id}, ${z.number}, ${count.id}, ${z.businessDate}, ${z.closed_at},
      ${z.closedBy}, ${z.closedAtTill}, ${receiptsAfter}, ${figures.documentCount}, ${figures.net_minor},
      ${figures.tax_minor}, ${figures.total_minor}, ${figures.cashRounding_minor}, ${drawer.float_minor},
      ${drawer.taken_minor}, ${drawer.refunded_minor}, ${drawer.paidIn_minor}, ${drawer.paidOut_minor},
      ${drawer.dropped_minor}, ${drawer.expected_minor}, ${counted.counted_minor},
      ${counted.difference_minor}, ${content}, ${previous}, ${seal})`);
}
