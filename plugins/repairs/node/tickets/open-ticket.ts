import { foldSerial } from '@counterpart/inventory/api';
import type { CallContext, Refusal } from '@counterpart/sdk';
import { Ids, Rights, Settings, sql, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { type NewDevice, type OpenTicket as Open, type Ticket } from '../../api/index.ts';
import { type Actor, actorOf, writeEvent } from '../devices/device-event.ts';
import { readDevice } from '../devices/device-row.ts';
import { Passcodes } from '../devices/passcodes.ts';
import { stateOfRole } from '../graph/read-graph.ts';
import { foldDevice } from '../text/fold.ts';
import { nextNumber } from './next-number.ts';
import { RepairDesk } from './repair-desk.ts';
import { TicketPeople } from './ticket-people.ts';
import { priorityFigure, requireKept } from './ticket-row.ts';
import { writeCustomer } from './write-customer.ts';

const MOST_DEVICES = 50;

/** Takes devices in: under a new number, or on a ticket that is there. */
export class OpenTickets {
  constructor(
    @inject(RepairDesk) private readonly desk: RepairDesk,
    @inject(Settings) private readonly settings: Settings,
    @inject(Rights) private readonly rights: Rights,
    @inject(TicketPeople) private readonly people: TicketPeople,
    @inject(Passcodes) private readonly passcodes: Passcodes,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async open(input: Open, context: CallContext): Promise<Ticket | Refusal> {
    const prefix = String(await this.settings.get('repairs.numberPrefix'));
    const intake = await this.#intake(input.devices);
    const customer = await this.people.written(input.customer);
    const known = input.technician === null || (await this.rights.person(input.technician)) !== undefined;
    return this.desk.run(
      'openTicket',
      { ...input, devices: input.devices.map(untold) },
      context,
      async (tx) => {
        if (!known) refuseUnknownPerson(tx);
        const { number, label } = await nextNumber(tx, prefix);
        const id = input.id ?? this.ids.next();
        const actor = actorOf(context);
        await tx.run(sql`
        insert into repairs_ticket (id, number, label, due, priority, technician, note, opened_at, opened_by, till,
          closed_at, revision)
        values (${id}, ${number}, ${label}, ${input.due}, ${priorityFigure(input.priority)}, ${input.technician},
          ${input.note}, ${tx.now}, ${actor.person}, ${actor.till}, null, 1)`);
        await writeCustomer(tx, id, customer);
        for (const [index, device] of intake.entries()) {
          await this.#write(tx, { ticket: id, label, position: index + 1 }, device, actor);
        }
        return id;
      },
    );
  }

  async addDevice(
    input: { readonly ticket: string; readonly device: NewDevice },
    context: CallContext,
  ): Promise<Ticket | Refusal> {
    const [device] = await this.#intake([input.device]);
    return this.desk.run('addDevice', { ...input, device: untold(input.device) }, context, async (tx) => {
      const ticket = await requireKept(tx, input.ticket);
      const { n } = (await tx.get<{ n: number }>(
        sql`select count(*) as n from repairs_device where ticket_id = ${ticket.id}`,
      ))!;
      if (n >= MOST_DEVICES) {
        tx.refuse(
          'too-many-devices',
          `${ticket.label} has ${n} devices. Take the others in on another ticket.`,
        );
      }
      await tx.run(
        sql`update repairs_ticket set closed_at = null, revision = revision + 1 where id = ${ticket.id}`,
      );
      const place = { ticket: ticket.id, label: ticket.label, position: n + 1 };
      await this.#write(tx, place, device!, actorOf(context));
      return ticket.id;
    });
  }

  /** What cannot be asked inside the transaction: pass codes are sealed, and the warranty is that of today's setting. */
  async #intake(devices: readonly NewDevice[]): Promise<readonly Intake[]> {
    const months = Number(await this.settings.get('repairs.warrantyMonths'));
    return Promise.all(
      devices.map(async ({ passcode, ...device }) => ({
        ...device,
        id: device.id ?? this.ids.next(),
        warrantyMonths: device.warrantyMonths ?? months,
        sealed: passcode ? await this.passcodes.seal(passcode) : null,
      })),
    );
  }

  async #write(tx: Tx, place: Place, device: Intake, actor: Actor): Promise<void> {
    const claimOf = device.claimOf === null ? null : await firstJob(tx, device.claimOf);
    const state = await stateOfRole(tx, claimOf === null ? 'start' : 'claim');
    const { kind, brand, model, serial, fault, accessories } = device;
    await tx.run(sql`
      insert into repairs_device (id, ticket_id, position, label, kind, brand, model, serial, serial_folded, fault,
        accessories, checks, folded, cost_limit_minor, warranty_months, state_id, since_at, technician, result,
        claim_of, opened_at, closed_at, document, receipt, revision)
      values (${device.id}, ${place.ticket}, ${place.position}, ${`${place.label}/${place.position}`}, ${kind}, ${brand},
        ${model}, ${serial}, ${foldSerial(serial)}, ${fault}, ${accessories}, ${JSON.stringify(device.checks)},
        ${foldDevice(device)}, ${device.costLimit_minor}, ${device.warrantyMonths}, ${state.id}, ${tx.now}, null, null,
        ${claimOf}, ${tx.now}, null, null, null, 1)`);
    if (device.sealed !== null) await this.passcodes.write(tx, device.id, device.sealed);
    await writeEvent(tx, this.ids, actor, { device: device.id, kind: 'opened', to: state.id });
  }
}

type Intake = Omit<NewDevice, 'id' | 'passcode'> & { readonly id: string; readonly sealed: string | null };

interface Place {
  readonly ticket: string;
  /** Of the ticket. */
  readonly label: string;
  readonly position: number;
}

/** Four digits could be guessed from the fingerprint of a request. */
function untold({ passcode, ...device }: NewDevice): object {
  return { ...device, hasPasscode: passcode !== undefined };
}

/** A claim is of the repair that has the warranty, also when there were claims before. */
async function firstJob(tx: Tx, device: string): Promise<string> {
  const row = await readDevice(tx, device);
  const repaired = row?.role === 'collected' && row.result === 'repaired';
  if (!row || !repaired) {
    return tx.refuse(
      'unknown-claim',
      'What is claimed was not repaired and collected here. Take it in without a claim.',
    );
  }
  return row.claim_of ?? row.id;
}

export function refuseUnknownPerson(tx: Tx): never {
  return tx.refuse('unknown-person', 'Nobody of that name works here now. Choose somebody else.');
}
