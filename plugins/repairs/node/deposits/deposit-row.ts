import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import type { Deposit } from '../../api/index.ts';

export interface DepositRow {
  readonly id: string;
  readonly ticket_id: string;
  readonly label: string;
  readonly state: Deposit['state'];
  readonly amount_minor: number;
  readonly left_minor: number;
  readonly document: string | null;
  readonly receipt: string | null;
  readonly asked_at: number;
}

export function readDeposits(reader: Reader, where: Sql): Promise<DepositRow[]> {
  return reader.all<DepositRow>(sql`
    select p.id, p.ticket_id, t.label, p.state, p.amount_minor, p.left_minor, p.document, p.receipt, p.asked_at
    from repairs_deposit p join repairs_ticket t on t.id = p.ticket_id
    where ${where} order by p.asked_at, p.id`);
}

export function depositOf(row: DepositRow): Deposit {
  const { id, ticket_id, state, amount_minor, left_minor, document, receipt, asked_at } = row;
  return {
    id,
    ticket: ticket_id,
    ref: id,
    state,
    amount_minor,
    left_minor,
    document: document === null ? null : { id: document, receipt: receipt ?? '' },
    asked_at,
  };
}
