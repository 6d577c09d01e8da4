import {
  LIABILITY_TAX_CLASS,
  type SellableCategory,
  type SellableItem,
  type SellableProvider,
} from '@counterpart/sales/api';
import { Database, Settings, type Sql, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { type DepositRow, readDeposits } from '../deposits/deposit-row.ts';
import { figuresOf, readWork } from '../devices/device-figures.ts';
import { deviceName, type DeviceRow, readDevices } from '../devices/device-row.ts';
import { t } from '../text/t.ts';
import { matchDevices } from '../tickets/match-devices.ts';
import { type FoundPeople, TicketPeople } from '../tickets/ticket-people.ts';

const NOTE_LENGTH = 200;

/**
 * What the till sells of repairs: each device that is ready, and each deposit that was asked for. A claim stub stands for
 * its device, or for a choice of them.
 */
export class RepairSellables implements SellableProvider {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(Settings) private readonly settings: Settings,
    @inject(TicketPeople) private readonly people: TicketPeople,
  ) {}

  async search({ term, limit }: { readonly term: string; readonly limit: number }): Promise<SellableItem[]> {
    const devices = await this.#ready(sql`and ${matchDevices(term, await this.#named(term))}`, limit);
    const deposits = await readDeposits(
      this.database,
      sql`p.state = 'asked' and upper(t.label) = upper(${term.trim()})`,
    );
    return [...devices, ...deposits.map(depositItem)].slice(0, limit);
  }

  async browse(ask: {
    readonly category: string | null;
    readonly limit: number;
    readonly offset: number;
  }): Promise<SellableItem[]> {
    if (ask.category === null) return [];
    return (await this.#ready(sql.empty, ask.offset + ask.limit)).slice(ask.offset);
  }

  async categories(): Promise<SellableCategory[]> {
    return [{ id: 'ready', name: t('repairs') }];
  }

  async resolve(code: string): Promise<SellableItem | null> {
    const [device] = await this.#ready(sql`and upper(d.label) = upper(${code.trim()})`, 1);
    if (device) return device;
    const ticket = await this.database.get<{ id: string }>(
      sql`select id from repairs_ticket where upper(label) = upper(${code.trim()})`,
    );
    return ticket ? this.#ticket(ticket.id) : null;
  }

  async choices(ref: string): Promise<SellableItem[]> {
    const devices = await this.#ready(sql`and d.ticket_id = ${ref}`, 100);
    return devices.map((item) => ({ ...item, shortName: item.sku ?? item.name }));
  }

  async get(ref: string): Promise<SellableItem | null> {
    const [device] = await this.#ready(sql`and d.id = ${ref}`, 1);
    if (device) return device;
    const [deposit] = await readDeposits(this.database, sql`p.id = ${ref} and p.state in ('asked', 'held')`);
    return deposit ? depositItem(deposit) : this.#ticket(ref);
  }

  /** People are asked for only while something waits for one: this is asked with every letter that is typed at the till. */
  async #named(term: string): Promise<readonly FoundPeople[]> {
    const waits = await this.database.get(sql`
      select d.id from repairs_device d join repairs_state s on s.id = d.state_id
      join repairs_ticket_party c on c.id = d.ticket_id
      where s.class = 'ready' and d.closed_at is null and c.provider is not null limit 1`);
    return waits ? this.people.found(term) : [];
  }

  async #ticket(id: string): Promise<SellableItem | null> {
    const devices = await this.choices(id);
    if (devices.length < 2) return devices[0] ?? null;
    const row = await this.database.get<{ label: string }>(
      sql`select label from repairs_ticket where id = ${id}`,
    );
    return {
      ref: id,
      name: t('repairOf', { number: row!.label }),
      sku: row!.label,
      category: t('repairs'),
      unitPrice_minor: Math.min(...devices.map(({ unitPrice_minor }) => unitPrice_minor)),
      taxClass: devices[0]!.taxClass,
      onHand_milli: null,
      choose: t('chooseDevice'),
      pricesVary: true,
    };
  }

  async #ready(and: Sql, limit: number): Promise<SellableItem[]> {
    const rows = await readDevices(
      this.database,
      sql`d.id in (select d.id from repairs_device d join repairs_state s on s.id = d.state_id
            left join repairs_ticket_party c on c.id = d.ticket_id
            where s.class = 'ready' and d.closed_at is null ${and} order by d.label limit ${limit})`,
    );
    if (rows.length === 0) return [];
    const taxClass = String(await this.settings.get('repairs.taxClass')) || null;
    const items: SellableItem[] = [];
    for (const row of rows) items.push(await this.#device(row, taxClass));
    return items;
  }

  async #device(row: DeviceRow, taxClass: string | null): Promise<SellableItem> {
    const work = await readWork(this.database, row.id);
    const unrepaired = row.result === 'unrepaired';
    const done = [
      ...work.parts.filter(({ state }) => state === 'reserved' || state === 'used'),
      ...work.labour,
    ];
    const note = unrepaired ? t('unrepaired') : done.map(({ name }) => name).join(', ');
    return {
      ref: row.id,
      name: t('repairOf', { number: `${row.label} ${deviceName(row)}` }),
      sku: row.label,
      category: t('repairs'),
      unitPrice_minor: figuresOf(row, work).toPay_minor,
      taxClass,
      onHand_milli: null,
      single: true,
      ...(note !== '' && { note: note.slice(0, NOTE_LENGTH) }),
    };
  }
}

function depositItem({ id, label, state, amount_minor, left_minor }: DepositRow): SellableItem {
  return {
    ref: id,
    name: t('depositFor', { number: label }),
    sku: label,
    category: t('deposits'),
    unitPrice_minor: state === 'held' ? left_minor : amount_minor,
    taxClass: LIABILITY_TAX_CLASS,
    onHand_milli: null,
    single: true,
  };
}
