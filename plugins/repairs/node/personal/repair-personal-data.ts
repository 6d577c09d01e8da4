import { formatAmount } from '@counterpart/sdk';
import {
  Database,
  type Person,
  type PersonalDataKeeper,
  type PersonalSection,
  ShopService,
  type Sql,
  sql,
  type Tx,
} from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Ticket } from '../../api/index.ts';
import { Photos } from '../devices/photos.ts';
import { t } from '../text/t.ts';
import { Tickets } from '../tickets/tickets.ts';
import { PROVIDER } from './walk-ins.ts';

/** What repairs keep about somebody: their tickets, devices, photos, signature and pass codes. */
export class RepairPersonalData implements PersonalDataKeeper {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(Photos) private readonly photos: Photos,
    @inject(Tickets) private readonly tickets: Tickets,
  ) {}

  async export(person: Person): Promise<readonly PersonalSection[]> {
    const { currency, locale } = await this.shops.get();
    const money = (minor: number) => formatAmount(minor, { currency, locale });
    const day = (at: number) => new Date(at).toLocaleDateString(locale);
    const tickets = await this.database.all<{ id: string }>(
      sql`select id from repairs_ticket where id in (${ticketsOf(person)}) order by number`,
    );
    const sections: PersonalSection[] = [];
    for (const { id } of tickets) {
      const ticket = (await this.tickets.read(id))!;
      const photos = [...ticket.devices.flatMap((device) => device.photos), ticket.signature];
      sections.push({
        title: t('repairOf', { number: ticket.number }),
        rows: rowsOf(ticket, money, day),
        data: JSON.parse(JSON.stringify(ticket)),
        files: photos.flatMap((photo) => photo?.large ?? []),
      });
    }
    return sections;
  }

  /** Numbers, states, parts and money stay; whose device it was, and which one, is gone. */
  async erase(tx: Tx, person: Person, { again }: { readonly again: boolean }): Promise<void> {
    const mine = sql`(${ticketsOf(person)})`;
    if (!again) await requireGone(tx, mine);
    const photos = await tx.all<{ id: string }>(sql`select id from repairs_photo where ticket_id in ${mine}`);
    for (const { id } of photos) await this.photos.forget(tx, id);
    const devices = sql`(select id from repairs_device where ticket_id in ${mine})`;
    await tx.run(sql`delete from repairs_secret where id in ${devices}`);
    await tx.run(sql`
      update repairs_device set serial = '', serial_folded = '', fault = '', accessories = '', checks = '[]',
        folded = lower(trim(kind || ' ' || brand || ' ' || model)), revision = revision + 1
      where ticket_id in ${mine}`);
    await tx.run(sql`update repairs_ticket set note = '', revision = revision + 1 where id in ${mine}`);
    await tx.run(sql`delete from repairs_ticket_party where id in ${mine}`);
  }
}

/** Whose device is here cannot be nobody yet. */
async function requireGone(tx: Tx, mine: Sql): Promise<void> {
  const open = await tx.get<{ label: string }>(sql`
    select label from repairs_ticket where id in ${mine} and closed_at is null order by number limit 1`);
  if (open) {
    tx.refuse(
      'repair-open',
      `Something of theirs is here for repair: ${open.label}. Hand it over or give the repair up first.`,
      { number: open.label },
    );
  }
}

function ticketsOf({ provider, refs }: Person): Sql {
  if (refs.length === 0) return sql`select id from repairs_ticket_party where 0`;
  if (provider === PROVIDER) {
    return sql`select id from repairs_ticket_party where provider is null and id in (${sql.list(refs)})`;
  }
  return sql`select id from repairs_ticket_party where provider = ${provider} and ref in (${sql.list(refs)})`;
}

function rowsOf(
  ticket: Ticket,
  money: (minor: number) => string,
  day: (at: number) => string,
): PersonalSection['rows'] {
  return [
    { label: t('customer'), value: ticket.customer.name },
    { label: t('phone'), value: ticket.customer.phone },
    { label: t('takenIn'), value: day(ticket.opened_at) },
    ...ticket.devices.flatMap(({ label, name, serial, fault, accessories, state, figures }) => [
      { label, value: [name, state.name].join(' · ') },
      { label: t('serial'), value: serial },
      { label: t('fault'), value: fault },
      { label: t('accessories'), value: accessories },
      { label: t('total'), value: money(figures.repaired_minor) },
    ]),
    ...(ticket.depositHeld_minor > 0
      ? [{ label: t('deposit'), value: money(ticket.depositHeld_minor) }]
      : []),
  ].filter(({ value }) => value !== '');
}
