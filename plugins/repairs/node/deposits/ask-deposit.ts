import type { CallContext, Refusal } from '@counterpart/sdk';
import { Database, Ids, sql, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Deposit, Ticket } from '../../api/index.ts';
import { fingerprint } from '../tickets/fingerprint.ts';
import { RepairDesk } from '../tickets/repair-desk.ts';
import { requireTicket } from '../tickets/ticket-row.ts';
import { depositOf, readDeposits } from './deposit-row.ts';

/** Deposits before they are paid, and what the shop holds of those that were. */
export class Deposits {
  constructor(
    @inject(RepairDesk) private readonly desk: RepairDesk,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Database) private readonly database: Database,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  ask(
    input: { readonly ticket: string; readonly amount_minor: number },
    context: CallContext,
  ): Promise<Deposit | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const ticket = await requireTicket(tx, input.ticket);
        if (ticket.closed_at !== null) {
          tx.refuse('ticket-closed', `${ticket.label} is closed, so nothing is deposited for it any more.`);
        }
        const id = this.ids.next();
        await tx.run(sql`
          insert into repairs_deposit (id, ticket_id, state, amount_minor, left_minor, document, receipt, asked_at,
            asked_by)
          values (${id}, ${ticket.id}, 'asked', ${input.amount_minor}, 0, null, null, ${tx.now},
            ${context.user?.id ?? null})`);
        return depositOf((await readDeposits(tx, sql`p.id = ${id}`))[0]!);
      },
      {
        label: 'deposit asked for',
        request: { id: context.requestId, fingerprint: fingerprint('askDeposit', input) },
      },
    );
  }

  withdraw(input: { readonly deposit: string }, context: CallContext): Promise<Ticket | Refusal> {
    return this.desk.run('withdrawDeposit', input, context, async (tx) => {
      const [deposit] = await readDeposits(tx, sql`p.id = ${input.deposit}`);
      if (!deposit)
        return tx.refuse('unknown-deposit', 'There is no such deposit. Look at the ticket again.');
      const { changes } = await tx.run(
        sql`update repairs_deposit set state = 'withdrawn' where id = ${deposit.id} and state = 'asked'`,
      );
      if (changes === 0) {
        tx.refuse('deposit-paid', 'It was paid meanwhile. Give it back at the till, from its receipt.');
      }
      return deposit.ticket_id;
    });
  }

  async held({ limit }: { readonly limit: number }) {
    const rows = await readDeposits(this.database, sql`p.state = 'held'`);
    const tickets = await this.database.all<{
      id: string;
      name: string | null;
      closed_at: number | null;
    }>(sql`
      select t.id, c.name, t.closed_at from repairs_ticket t left join repairs_ticket_party c on c.id = t.id
      where t.id in (select ticket_id from repairs_deposit where state = 'held')`);
    const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
    return {
      total_minor: rows.reduce((sum, { left_minor }) => sum + left_minor, 0),
      deposits: rows.slice(0, limit).map((row) => ({
        ...depositOf(row),
        number: row.label,
        customer: byId.get(row.ticket_id)?.name ?? '',
        open: byId.get(row.ticket_id)?.closed_at === null,
      })),
    };
  }

  async toUse({ devices }: { readonly devices: readonly string[] }) {
    if (devices.length === 0) return [];
    return this.database.all<{ ticket: string; number: string; held_minor: number }>(sql`
      select t.id as ticket, t.label as number, sum(p.left_minor) as held_minor
      from repairs_deposit p join repairs_ticket t on t.id = p.ticket_id
      where p.state = 'held' and t.id in (select ticket_id from repairs_device where id in (${sql.list(devices)}))
      group by t.id, t.label order by t.number`);
  }
}
