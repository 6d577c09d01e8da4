import { foldSerial } from '@counterpart/inventory/api';
import type { CallContext, Refusal, v } from '@counterpart/sdk';
import { Ids, Rights, sql, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { SaveDevice, Ticket } from '../../api/index.ts';
import type { SaveTicketSchema } from '../../api/ticket.ts';
import { refuseChanged } from '../devices/close-device.ts';
import { actorOf, writeEvent } from '../devices/device-event.ts';
import { requireOpenDevice } from '../devices/device-row.ts';
import { foldDevice } from '../text/fold.ts';
import { refuseUnknownPerson } from './open-ticket.ts';
import { RepairDesk } from './repair-desk.ts';
import { TicketPeople } from './ticket-people.ts';
import { priorityFigure, requireKept } from './ticket-row.ts';
import { writeCustomer } from './write-customer.ts';

/** Changes what is written down, as it was read: never what somebody else wrote meanwhile. */
export class SaveTickets {
  constructor(
    @inject(RepairDesk) private readonly desk: RepairDesk,
    @inject(Rights) private readonly rights: Rights,
    @inject(TicketPeople) private readonly people: TicketPeople,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async save(input: v.InferOutput<typeof SaveTicketSchema>, context: CallContext): Promise<Ticket | Refusal> {
    const known = await this.#works(input.technician);
    const customer = await this.people.written(input.customer);
    return this.desk.run('saveTicket', input, context, async (tx) => {
      const ticket = await requireKept(tx, input.id);
      if (!known && input.technician !== ticket.technician) refuseUnknownPerson(tx);
      const { changes } = await tx.run(sql`
        update repairs_ticket set due = ${input.due}, priority = ${priorityFigure(input.priority)},
          technician = ${input.technician}, note = ${input.note}, revision = revision + 1
        where id = ${ticket.id} and revision = ${input.revision}`);
      if (changes === 0) {
        tx.refuse('changed-elsewhere', `Somebody else changed ${ticket.label} meanwhile. Look at it again.`);
      }
      await writeCustomer(tx, ticket.id, customer);
      return ticket.id;
    });
  }

  async saveDevice(input: SaveDevice, context: CallContext): Promise<Ticket | Refusal> {
    return this.desk.run('saveDevice', input, context, async (tx) => {
      const device = await requireOpenDevice(tx, input.id);
      const { kind, brand, model, serial, fault, accessories } = input;
      const { changes } = await tx.run(sql`
        update repairs_device set kind = ${kind}, brand = ${brand}, model = ${model}, serial = ${serial},
          serial_folded = ${foldSerial(serial)}, fault = ${fault}, accessories = ${accessories},
          checks = ${JSON.stringify(input.checks)}, folded = ${foldDevice(input)},
          cost_limit_minor = ${input.costLimit_minor},
          warranty_months = coalesce(${input.warrantyMonths}, warranty_months), revision = revision + 1
        where id = ${device.id} and revision = ${input.revision}`);
      if (changes === 0) refuseChanged(tx, device);
      return device.ticket_id;
    });
  }

  async assign(
    input: { readonly device: string; readonly technician: string | null },
    context: CallContext,
  ): Promise<Ticket | Refusal> {
    const known = await this.#works(input.technician);
    return this.desk.run('assignDevice', input, context, async (tx) => {
      const device = await requireOpenDevice(tx, input.device);
      if (!known) refuseUnknownPerson(tx);
      if (input.technician === null) await spreadTechnician(tx, device.ticket_id);
      await tx.run(sql`
        update repairs_device set technician = ${input.technician}, revision = revision + 1 where id = ${device.id}`);
      await writeEvent(tx, this.ids, actorOf(context), {
        device: device.id,
        kind: 'technician',
        detail: input.technician ?? '',
      });
      return device.ticket_id;
    });
  }

  async #works(person: string | null): Promise<boolean> {
    return person === null || (await this.rights.person(person)) !== undefined;
  }
}

/** Nobody does one device of a ticket that somebody was to do as a whole: the others stay theirs, each by itself. */
async function spreadTechnician(tx: Tx, ticket: string): Promise<void> {
  const { changes } = await tx.run(sql`
    update repairs_device set technician = (select technician from repairs_ticket where id = ${ticket})
    where ticket_id = ${ticket} and technician is null
      and exists (select 1 from repairs_ticket where id = ${ticket} and technician is not null)`);
  if (changes === 0) return;
  await tx.run(
    sql`update repairs_ticket set technician = null, revision = revision + 1 where id = ${ticket}`,
  );
}
