import { type Reader, sql, type Tx } from '@counterpart/sdk/node';
import { PRIORITIES, type Priority } from '../../api/index.ts';
import { t } from '../text/t.ts';

export interface TicketRow {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly due: string | null;
  readonly priority: number;
  readonly technician: string | null;
  readonly note: string;
  readonly opened_at: number;
  readonly opened_by: string | null;
  readonly closed_at: number | null;
  readonly revision: number;
  readonly provider: string | null;
  readonly ref: string | null;
  readonly name: string | null;
  readonly phone: string | null;
}

export function readTicketRow(reader: Reader, id: string): Promise<TicketRow | undefined> {
  return reader.get<TicketRow>(sql`
    select t.id, t.number, t.label, t.due, t.priority, t.technician, t.note, t.opened_at, t.opened_by, t.closed_at,
      t.revision, p.provider, p.ref, p.name, p.phone
    from repairs_ticket t left join repairs_ticket_party p on p.id = t.id where t.id = ${id}`);
}

export async function requireTicket(tx: Tx, id: string): Promise<TicketRow> {
  const row = await readTicketRow(tx, id);
  return row ?? tx.refuse('unknown-ticket', 'There is no such ticket. Look for it again.');
}

/** About whoever was erased nothing is written any more. */
export async function requireKept(tx: Tx, id: string): Promise<TicketRow> {
  const ticket = await requireTicket(tx, id);
  if (ticket.name === null) tx.refuse('erased', t('erased', { number: ticket.label }));
  return ticket;
}

export function priorityOf(figure: number): Priority {
  return PRIORITIES[figure] ?? 'normal';
}

export function priorityFigure(priority: Priority): number {
  return PRIORITIES.indexOf(priority);
}
