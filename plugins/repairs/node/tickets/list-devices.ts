import { foldSerial } from '@counterpart/inventory/api';
import type { PartyRef } from '@counterpart/sales/api';
import { Database, type Sql, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type {
  DeviceCard,
  DevicesInput,
  DevicesPage,
  KnownAs,
  KnownDevice,
  KnownDevicesInput,
  RepairEvent,
  RepairState,
} from '../../api/index.ts';
import { deviceName } from '../devices/device-row.ts';
import { readStates } from '../graph/read-graph.ts';
import { matchDevices, partyIs } from './match-devices.ts';
import { type FoundPeople, TicketPeople } from './ticket-people.ts';
import { priorityOf } from './ticket-row.ts';

interface CardRow {
  readonly id: string;
  readonly ticket_id: string;
  readonly label: string;
  readonly kind: string;
  readonly brand: string;
  readonly model: string;
  readonly serial: string;
  readonly fault: string;
  readonly provider: string | null;
  readonly ref: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly state_id: string;
  readonly since_at: number;
  readonly due: string | null;
  readonly priority: number;
  readonly technician: string | null;
  readonly claim_of: string | null;
  readonly opened_at: number;
  readonly closed_at: number | null;
}

const tables = sql`repairs_device d join repairs_state s on s.id = d.state_id
  join repairs_ticket t on t.id = d.ticket_id left join repairs_ticket_party c on c.id = d.ticket_id`;

/** Devices as lists, the board and queues show them. */
export class ListDevices {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TicketPeople) private readonly people: TicketPeople,
  ) {}

  async page(input: DevicesInput): Promise<DevicesPage> {
    const party = input.party && (await this.#everyRef(input.party));
    const named = input.term === '' ? [] : await this.people.found(input.term);
    const where = filterOf(input, party, named);
    const closed = input.classes.length > 0 && input.classes.every((kind) => kind === 'closed');
    const order = closed
      ? sql`d.closed_at desc, d.id desc`
      : sql`d.closed_at is not null, t.priority desc, t.due is null, t.due, d.opened_at, d.id`;
    const rows = await this.#rows(where, sql`${order} limit ${input.limit} offset ${input.offset}`);
    const { n } = (await this.database.get<{ n: number }>(
      sql`select count(*) as n from ${tables} where ${where}`,
    ))!;
    return { devices: await this.#cards(rows), total: n };
  }

  async history(serial: string): Promise<DeviceCard[]> {
    const folded = foldSerial(serial);
    if (folded === '') return [];
    return this.#cards(await this.#rows(sql`d.serial_folded = ${folded}`, sql`d.id desc limit 100`));
  }

  async byCode(code: string): Promise<{ ticket: string; device: string | null } | null> {
    const label = code.trim().toUpperCase();
    const device = await this.database.get<{ id: string; ticket_id: string }>(
      sql`select id, ticket_id from repairs_device where upper(label) = ${label}`,
    );
    if (device) return { ticket: device.ticket_id, device: device.id };
    const ticket = await this.database.get<{ id: string }>(
      sql`select id from repairs_ticket where upper(label) = ${label}`,
    );
    return ticket ? { ticket: ticket.id, device: null } : null;
  }

  /** One row for a device that was here several times: its newest repair, and the one whose warranty runs longest. */
  async known({ party, term, limit }: KnownDevicesInput): Promise<KnownDevice[]> {
    if (party === null && term === '') return [];
    const whose = party && (await this.#everyRef(party));
    const rows = await this.database.all<CardRow & { until: string | null; warranted: string | null }>(sql`
      select ${columns}, w.until, coalesce(d.claim_of, d.id) as warranted from ${tables}
      left join repairs_warranty w on w.id = coalesce(d.claim_of, d.id)
      where ${whose === null ? sql`1` : partyIs(whose)} and ${matchDevices(term)} order by d.id desc limit 200`);
    const seen = new Map<string, KnownDevice>();
    for (const row of rows) {
      const key = foldSerial(row.serial) || [row.kind, row.brand, row.model].join('\n').toLowerCase();
      const before = seen.get(key);
      const claim = row.until === null ? null : row.warranted;
      if (!before) {
        const { id, kind, brand, model, serial } = row;
        seen.set(key, { device: id, kind, brand, model, serial, warrantyUntil: row.until, claimOf: claim });
      } else if (row.until !== null && (before.warrantyUntil ?? '') < row.until) {
        seen.set(key, { ...before, warrantyUntil: row.until, claimOf: claim });
      }
    }
    return [...seen.values()].slice(0, limit);
  }

  async events(ticket: string): Promise<RepairEvent[]> {
    const states = await readStates(this.database);
    const rows = await this.database.all<EventRow>(sql`
      select e.id, e.device_id, e.at, e.kind, e.from_id, e.to_id, e.detail, e.person
      from repairs_device_event e join repairs_device d on d.id = e.device_id
      where d.ticket_id = ${ticket} order by e.id desc`);
    return rows.map(({ device_id, from_id, to_id, ...event }) => ({
      ...event,
      device: device_id,
      from: from_id === null ? null : (states.get(from_id) ?? null),
      to: to_id === null ? null : (states.get(to_id) ?? null),
    }));
  }

  async kinds({ brand, limit }: { readonly brand: string; readonly limit: number }) {
    const frequent = async (column: 'kind' | 'brand' | 'model', where: Sql) => {
      const name = sql.name(column);
      const rows = await this.database.all<{ text: string }>(sql`
        select ${name} as text from repairs_device where ${name} <> '' and ${where}
        group by ${name} order by count(*) desc, ${name} limit ${limit}`);
      return rows.map(({ text }) => text);
    };
    return {
      kinds: await frequent('kind', sql`1`),
      brands: await frequent('brand', sql`1`),
      models: await frequent('model', brand === '' ? sql`1` : sql`lower(brand) = lower(${brand})`),
    };
  }

  #rows(where: Sql, order: Sql): Promise<CardRow[]> {
    return this.database.all<CardRow>(sql`select ${columns} from ${tables} where ${where} order by ${order}`);
  }

  async #cards(rows: readonly CardRow[]): Promise<DeviceCard[]> {
    const states = await readStates(this.database);
    const parties = rows.flatMap((row) => partyOf(row) ?? []);
    const knownAs = await this.people.knownAs(parties);
    return rows.map((row) => {
      const party = partyOf(row);
      return cardOf(row, states, party && knownAs(party));
    });
  }

  async #everyRef({ provider, refs }: FoundPeople): Promise<FoundPeople> {
    return { provider, refs: await this.people.refsOf(provider, refs) };
  }
}

const columns = sql`d.id, d.ticket_id, d.label, d.kind, d.brand, d.model, d.serial, d.fault, c.provider, c.ref,
  c.name, c.phone, d.state_id, d.since_at, t.due, t.priority, coalesce(d.technician, t.technician) as technician, d.claim_of,
  d.opened_at, d.closed_at`;

interface EventRow extends Omit<RepairEvent, 'device' | 'from' | 'to'> {
  readonly device_id: string;
  readonly from_id: string | null;
  readonly to_id: string | null;
}

function partyOf({ provider, ref }: CardRow): PartyRef | null {
  return provider === null || ref === null ? null : { provider, ref };
}

function cardOf(
  row: CardRow,
  states: ReadonlyMap<string, RepairState>,
  knownAs: KnownAs | null | undefined,
): DeviceCard {
  return {
    id: row.id,
    ticket: row.ticket_id,
    label: row.label,
    name: deviceName(row),
    serial: row.serial,
    fault: row.fault,
    customer: knownAs?.name ?? row.name ?? '',
    phone: knownAs?.phone ?? row.phone ?? '',
    state: states.get(row.state_id)!,
    since_at: row.since_at,
    due: row.due,
    priority: priorityOf(row.priority),
    technician: row.technician,
    claim: row.claim_of !== null,
    opened_at: row.opened_at,
    closed_at: row.closed_at,
  };
}

function filterOf(
  { term, classes, states, technician, dueBefore }: DevicesInput,
  party: FoundPeople | null,
  named: readonly FoundPeople[],
): Sql {
  const kinds = classes.length === 0 ? sql`d.closed_at is null` : sql`s.class in (${sql.list(classes)})`;
  // A search without a choice of states finds what is gone, too.
  const parts = [
    classes.length === 0 && (term !== '' || party !== null) ? sql`1` : kinds,
    matchDevices(term, named),
  ];
  if (states.length > 0) parts.push(sql`d.state_id in (${sql.list(states)})`);
  if (technician === 'nobody') parts.push(sql`coalesce(d.technician, t.technician) is null`);
  else if (technician !== null) parts.push(sql`coalesce(d.technician, t.technician) = ${technician}`);
  if (dueBefore !== null) parts.push(sql`t.due < ${dueBefore} and s.class not in ('ready', 'closed')`);
  if (party !== null) parts.push(partyIs(party));
  return sql.join(parts, sql` and `);
}
