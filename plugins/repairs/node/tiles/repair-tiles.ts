import { inject, injectable } from 'inversify';
import type { Tile, TileContent, TileSource } from '@counterpart/sdk';
import { Database, sql } from '@counterpart/sdk/node';
import { t } from '../text/t.ts';

const LISTED = 5;

interface TicketRow {
  readonly id: string;
  readonly label: string;
  readonly due: string;
}

/** What of the repairs people keep an eye on. */
@injectable()
export class RepairTiles implements TileSource {
  readonly tiles: readonly Tile[];

  constructor(@inject(Database) database: Database) {
    this.tiles = [dueTickets(database), devicesByState(database)];
  }
}

function dueTickets(database: Database): Tile {
  return {
    id: 'due',
    title: t('tiles.due'),
    permission: 'repairs.read',
    size: 'small',
    order: 80,
    async content({ today }): Promise<TileContent> {
      const open = { view: 'repairs.tickets' };
      const { due, overdue, tickets } = (await database.get<{
        due: number;
        overdue: number;
        tickets: number;
      }>(sql`
        select coalesce(sum(due = ${today}), 0) as due, coalesce(sum(due < ${today}), 0) as overdue,
          count(*) as tickets
        from repairs_ticket where closed_at is null`))!;
      if (tickets === 0) return { empty: t('tiles.noRepairs'), open };
      const rows = await database.all<TicketRow>(sql`
        select id, label, due from repairs_ticket where closed_at is null and due <= ${today}
        order by due, priority desc, number limit ${LISTED}`);
      return {
        figure: {
          type: 'count',
          value: due,
          note: overdue === 0 ? t('tiles.noneOverdue') : t('tiles.overdueCount', { count: overdue }),
        },
        lines: rows.map(({ id, label, due: day }) => ({
          id,
          label,
          type: 'date',
          value: day,
          tone: day < today ? 'danger' : 'warning',
          open: { view: 'repairs.tickets', argument: id },
        })),
        open,
      };
    },
  };
}

/** How many devices are where, in the order of the shop's states. */
function devicesByState(database: Database): Tile {
  return {
    id: 'byState',
    title: t('tiles.byState'),
    permission: 'repairs.read',
    size: 'wide',
    order: 120,
    async content(): Promise<TileContent> {
      const rows = await database.all<{ name: string; devices: number }>(sql`
        select s.name, count(d.id) as devices from repairs_state s join repairs_device d on d.state_id = s.id
        where d.closed_at is null group by s.id, s.name, s.position order by s.position`);
      const open = { view: 'repairs.tickets' };
      if (rows.length === 0) return { empty: t('tiles.noRepairs'), open };
      return {
        chart: {
          kind: 'ranked',
          type: 'count',
          labels: rows.map(({ name }) => name),
          series: [{ title: t('tiles.devices'), values: rows.map(({ devices }) => devices) }],
        },
        open,
      };
    },
  };
}
