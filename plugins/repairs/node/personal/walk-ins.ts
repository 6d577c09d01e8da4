import { type CallContext, isRefusal, type PersonFiles, type Refusal, refusal } from '@counterpart/sdk';
import { Database, type Person, PersonalRecords, ShopService, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { t } from '../text/t.ts';
import { readTicketRow } from '../tickets/ticket-row.ts';

/** This module keeps no record of people but what stands on tickets: these are the references of a person. */
export const PROVIDER = 'repairs';

interface WalkIn {
  readonly name: string;
  readonly tickets: readonly { readonly id: string; readonly label: string }[];
}

/** Gives out and erases what is kept about people whom no other module knows: a name and a phone on tickets. */
export class WalkIns {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(PersonalRecords) private readonly records: PersonalRecords,
    @inject(ShopService) private readonly shops: ShopService,
  ) {}

  async of(ticket: string): Promise<{ name: string; tickets: string[] } | null> {
    const found = await this.#find(ticket);
    if (isRefusal(found)) return null;
    return { name: found.name, tickets: found.tickets.map(({ label }) => label) };
  }

  async export(ask: { readonly ticket: string; readonly part: number }): Promise<PersonFiles | Refusal> {
    const found = await this.#find(ask.ticket);
    if (isRefusal(found)) return found;
    const { name: shop } = await this.shops.get();
    return this.records.files(personOf(found), {
      title: t('keptAbout', { shop, customer: found.name }),
      fileName: found.tickets[0]!.label,
      part: ask.part,
    });
  }

  async erase(ticket: string, { requestId }: CallContext): Promise<Record<never, never> | Refusal> {
    const found = await this.#find(ticket);
    if (isRefusal(found)) return found;
    const erased = await this.records.erase(personOf(found), requestId);
    return isRefusal(erased) ? erased : {};
  }

  /** The same name and phone are the same person; a name alone is not. */
  async #find(id: string): Promise<WalkIn | Refusal> {
    const row = await readTicketRow(this.database, id);
    if (!row) return refusal('unknown-ticket', t('unknownTicket'));
    if (row.provider !== null) {
      return refusal('kept-elsewhere', t('keptElsewhere', { number: row.label }), { provider: row.provider });
    }
    if (row.name === null) return refusal('erased', t('erased', { number: row.label }));
    const same =
      row.phone === ''
        ? sql`t.id = ${id}`
        : sql`p.provider is null and p.phone <> ''
            and p.folded = (select folded from repairs_ticket_party where id = ${id})`;
    const tickets = await this.database.all<{ id: string; label: string }>(sql`
      select t.id, t.label from repairs_ticket t join repairs_ticket_party p on p.id = t.id where ${same} order by t.number`);
    return { name: row.name, tickets };
  }
}

function personOf({ tickets }: WalkIn): Person {
  return { provider: PROVIDER, refs: tickets.map(({ id }) => id) };
}
