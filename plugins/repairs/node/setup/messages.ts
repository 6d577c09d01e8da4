import { type CallContext, formatAmount, type Refusal, refusal } from '@counterpart/sdk';
import { Database, Ids, type Reader, ShopService, sql, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { MESSAGE_FIELDS, type MessageTemplate } from '../../api/index.ts';
import { readState } from '../graph/read-graph.ts';
import { fingerprint } from '../tickets/fingerprint.ts';
import { Tickets } from '../tickets/tickets.ts';

type SaveTemplate = Omit<MessageTemplate, 'id'> & { readonly id?: string | undefined };
type Filled = Readonly<Record<(typeof MESSAGE_FIELDS)[number], string>>;

const FIELD = /\{(\w+)\}/gu;

/** Messages to customers: the shop's words with fields, filled in for a device. Nothing is sent from here. */
export class Messages {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(Ids) private readonly ids: Ids,
    @inject(Tickets) private readonly tickets: Tickets,
  ) {}

  all(): Promise<MessageTemplate[]> {
    return readTemplates(this.database);
  }

  async save(input: SaveTemplate, { requestId }: CallContext): Promise<MessageTemplate[] | Refusal> {
    const unknown = [...input.body.matchAll(FIELD)].find(([, name]) => !isField(name!));
    if (unknown) {
      const known = MESSAGE_FIELDS.map((name) => `{${name}}`).join(', ');
      return refusal('unknown-field', `There is no ${unknown[0]} to fill in. There are ${known}.`);
    }
    return this.transactions.run(
      async (tx) => {
        if (input.state !== null && !(await readState(tx, input.state))) {
          tx.refuse('unknown-state', 'There is no such state any more. Choose another one.');
        }
        await tx.run(sql`
          insert into repairs_template (id, name, body, state_id)
          values (${input.id ?? this.ids.next()}, ${input.name}, ${input.body}, ${input.state})
          on conflict (id) do update set name = excluded.name, body = excluded.body, state_id = excluded.state_id`);
        return readTemplates(tx);
      },
      {
        label: 'message',
        request: { id: requestId, fingerprint: fingerprint('saveMessageTemplate', input) },
      },
    );
  }

  remove(input: { readonly id: string }, { requestId }: CallContext): Promise<MessageTemplate[] | Refusal> {
    return this.transactions.run(
      async (tx) => {
        await tx.run(sql`delete from repairs_template where id = ${input.id}`);
        return readTemplates(tx);
      },
      {
        label: 'message',
        request: { id: requestId, fingerprint: fingerprint('removeMessageTemplate', input) },
      },
    );
  }

  async draft({ device, template }: { readonly device: string; readonly template: string }) {
    const body = (await this.all()).find(({ id }) => id === template)?.body;
    const filled = await this.#filled(device);
    if (body === undefined || !filled) return null;
    const text = body.replaceAll(FIELD, (hole, name: string) => (isField(name) ? filled.fields[name] : hole));
    return { template, text, phone: filled.phone === '' ? null : filled.phone };
  }

  async #filled(id: string): Promise<{ readonly fields: Filled; readonly phone: string } | undefined> {
    const row = await this.database.get<{ ticket_id: string }>(
      sql`select ticket_id from repairs_device where id = ${id}`,
    );
    const ticket = row ? await this.tickets.read(row.ticket_id) : null;
    const device = ticket?.devices.find((each) => each.id === id);
    if (!ticket || !device) return undefined;
    const { name: shop, currency, locale } = await this.shops.get();
    const money = (minor: number) => formatAmount(minor, { currency, locale });
    const { figures } = device;
    const customer = ticket.knownAs ?? ticket.customer;
    const fields: Filled = {
      customer: customer.name,
      shop,
      ticket: ticket.number,
      device: device.name,
      fault: device.fault,
      state: device.state.name,
      total: money(device.estimates[0]?.total_minor ?? figures.repaired_minor),
      deposit: money(ticket.depositHeld_minor),
      toPay: money(Math.max(0, figures.toPay_minor - ticket.depositHeld_minor)),
      due: ticket.due === null ? '' : new Date(`${ticket.due}T12:00:00`).toLocaleDateString(locale),
    };
    return { fields, phone: customer.phone };
  }
}

function isField(name: string): name is (typeof MESSAGE_FIELDS)[number] {
  return (MESSAGE_FIELDS as readonly string[]).includes(name);
}

function readTemplates(reader: Reader): Promise<MessageTemplate[]> {
  return reader.all<MessageTemplate>(
    sql`select id, name, body, state_id as state from repairs_template order by name, id`,
  );
}
