import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import {
  foldSerial,
  soughtSerials,
  type Serial,
  type SerialsInput,
  type SerialState,
  type SerialTracking,
} from '../../api/index.ts';

interface SerialRow {
  readonly id: string;
  readonly serial: string;
  readonly product_id: string;
  readonly product_name: string;
  readonly state: SerialState;
  readonly location_id: string | null;
  readonly location_name: string | null;
  readonly warranty_until: string | null;
  readonly moved_at: number;
}

const LAST = '\u{10FFFF}';

const columns = sql`s.id, s.serial, s.product_id, p.name as product_name, s.state, s.location_id,
  l.name as location_name, s.warranty_until,
  coalesce((select max(e.moved_at) from inventory_serial_move e where e.serial_id = s.id), s.created_at) as moved_at
  from inventory_serial s join inventory_product p on p.id = s.product_id
  left join inventory_location l on l.id = s.location_id`;

export async function listSerials(reader: Reader, input: SerialsInput): Promise<Serial[]> {
  const sought = soughtSerials(input.term).filter((number) => number !== '');
  const conditions = [
    ...(input.product === undefined ? [] : [sql`s.product_id = ${input.product}`]),
    ...(input.state === undefined ? [] : [sql`s.state = ${input.state}`]),
    ...(sought.length === 0 ? [] : [sql`(${sql.join(sought.map(beginsWith), sql` or `)})`]),
  ];
  const where = conditions.length === 0 ? sql.empty : sql`where ${sql.join(conditions, sql` and `)}`;
  return readSerials(
    reader,
    sql`${where} order by moved_at desc, s.id desc limit ${input.limit} offset ${input.offset}`,
  );
}

function beginsWith(number: string): Sql {
  return sql`s.serial_folded between ${number} and ${number + LAST}`;
}

export async function readSerial(reader: Reader, id: string): Promise<Serial | undefined> {
  const [serial] = await readSerials(reader, sql`where s.id = ${id}`);
  return serial;
}

/** Which of those in stock has exactly this number; several products may share one. */
export function serialsInStock(reader: Reader, number: string): Promise<Serial[]> {
  return readSerials(
    reader,
    sql`where s.serial_folded = ${foldSerial(number)} and s.state = 'in-stock' order by s.id`,
  );
}

/** The numbers of a product that can be sold, the oldest first. */
export function serialsToSell(reader: Reader, product: string, limit: number): Promise<Serial[]> {
  return readSerials(
    reader,
    sql`where s.product_id = ${product} and s.state = 'in-stock' order by s.id limit ${limit}`,
  );
}

export async function readTracking(reader: Reader, product: string): Promise<SerialTracking | null> {
  const row = await reader.get<{
    serials: number;
    warranty_months: number | null;
    numbers: number;
    on_hand_milli: number;
  }>(
    sql`select p.serials, p.warranty_months, coalesce(h.on_hand_milli, 0) as on_hand_milli,
          (select count(*) from inventory_serial s where s.product_id = p.id and s.state = 'in-stock') as numbers
        from inventory_product p left join inventory_holding h on h.id = p.id where p.id = ${product}`,
  );
  if (!row) return null;
  return {
    tracked: row.serials === 1,
    warrantyMonths: row.warranty_months,
    inStock: row.numbers,
    withoutNumber_milli: row.serials === 1 ? Math.max(0, row.on_hand_milli - row.numbers * 1000) : 0,
  };
}

async function readSerials(reader: Reader, rest: Sql): Promise<Serial[]> {
  const rows = await reader.all<SerialRow>(sql`select ${columns} ${rest}`);
  return rows.map((row) => ({
    id: row.id,
    serial: row.serial,
    product: { id: row.product_id, name: row.product_name },
    state: row.state,
    location: row.location_id === null ? null : { id: row.location_id, name: row.location_name ?? '' },
    warrantyUntil: row.warranty_until,
    moved_at: row.moved_at,
  }));
}
