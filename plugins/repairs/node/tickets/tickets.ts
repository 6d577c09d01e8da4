import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Ticket } from '../../api/index.ts';
import { readTicket } from './read-ticket.ts';
import { TicketPeople } from './ticket-people.ts';

/** Tickets as they stand, with what their customers are called now. */
export class Tickets {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TicketPeople) private readonly people: TicketPeople,
  ) {}

  async read(id: string): Promise<Ticket | null> {
    const ticket = await readTicket(this.database, id);
    if (!ticket) return null;
    const { party } = ticket.customer;
    const known = party && (await this.people.knownAs([party]))(party);
    return { ...ticket, knownAs: known ?? null };
  }
}
