import { Database, Points, type Reader, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import {
  foldSerial,
  type MoveReason,
  type SerialEvent,
  SerialHistory,
  type SerialHistoryEvent,
  type SerialLife as Life,
} from '../../api/index.ts';
import { readSerial } from './serial-rows.ts';

interface EventRow {
  readonly id: string;
  readonly direction: 1 | -1;
  readonly moved_at: number;
  readonly note: string;
  readonly move_id: string | null;
  readonly reason: MoveReason | null;
  readonly location_id: string | null;
  readonly location_name: string | null;
  readonly document_provider: string | null;
  readonly document_ref: string | null;
  readonly document_label: string | null;
}

/** Everything that happened to one, here and in the modules that know it. */
export class SerialLife {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(Points) private readonly points: Points,
  ) {}

  async read(id: string): Promise<Life | null> {
    const serial = await readSerial(this.database, id);
    if (!serial) return null;
    const own = await readEvents(this.database, id);
    const device = {
      serial: serial.serial,
      folded: foldSerial(serial.serial),
      product: serial.product.id,
    };
    const told = await Promise.all(
      this.points
        .all(SerialHistory)
        .map(async ({ plugin, value }) =>
          (await value.eventsOf(device)).map((event) => foreignEvent(plugin, event)),
        ),
    );
    const events = [...own, ...told.flat()].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
    return { ...serial, events };
  }
}

async function readEvents(reader: Reader, serial: string): Promise<SerialEvent[]> {
  const rows = await reader.all<EventRow>(
    sql`select e.id, e.direction, e.moved_at, case when e.note = '' then coalesce(m.note, '') else e.note end as note,
          e.move_id, m.reason, m.location_id, l.name as location_name, m.document_provider, m.document_ref,
          m.document_label
        from inventory_serial_move e left join inventory_move m on m.id = e.move_id
        left join inventory_location l on l.id = m.location_id
        where e.serial_id = ${serial} order by e.id desc`,
  );
  return rows.map((row) => ({
    id: row.id,
    at: row.moved_at,
    kind: row.move_id !== null ? 'moved' : row.direction === 1 ? 'numbered' : 'number-taken',
    direction: row.direction,
    reason: row.reason,
    location: row.location_id === null ? null : { id: row.location_id, name: row.location_name ?? '' },
    title: null,
    note: row.note,
    document:
      row.document_provider === null
        ? null
        : { provider: row.document_provider, ref: row.document_ref ?? '', label: row.document_label ?? '' },
  }));
}

function foreignEvent(
  plugin: string,
  { id, at, title, detail = '', document }: SerialHistoryEvent,
): SerialEvent {
  return {
    id: `${plugin}/${id}`,
    at,
    kind: 'other',
    direction: 0,
    reason: null,
    location: null,
    title,
    note: detail,
    document: document ?? null,
  };
}
