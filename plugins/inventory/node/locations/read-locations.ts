import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import type { Location } from '../../api/index.ts';

interface LocationRow {
  readonly id: string;
  readonly name: string;
  readonly archived: number;
}

/** In the shop's order. */
export function readLocations(reader: Reader, ask: { readonly archived: boolean }): Promise<Location[]> {
  return read(reader, sql`archived = ${ask.archived ? 1 : 0}`);
}

export async function readLocation(reader: Reader, id: string): Promise<Location | undefined> {
  const [location] = await read(reader, sql`id = ${id}`);
  return location;
}

async function read(reader: Reader, where: Sql): Promise<Location[]> {
  const rows = await reader.all<LocationRow>(
    sql`select id, name, archived from inventory_location where ${where} order by position, id`,
  );
  const tills = await reader.all<{ id: string; location_id: string }>(
    sql`select id, location_id from inventory_till_location order by id`,
  );
  return rows.map(({ id, name, archived }) => ({
    id,
    name,
    archived: archived === 1,
    tills: tills.filter(({ location_id }) => location_id === id).map((till) => till.id),
  }));
}
