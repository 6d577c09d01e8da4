import { type Reader, sql } from '@counterpart/sdk/node';

/** What a tile says of a family. */
export interface FamilyToChoose {
  readonly axes: readonly string[];
  readonly least_minor: number;
  readonly most_minor: number;
}

/** Those of some families that have variants to choose from. */
export async function familiesToChoose(
  reader: Reader,
  families: readonly string[],
): Promise<Map<string, FamilyToChoose>> {
  if (families.length === 0) return new Map();
  const prices = await reader.all<{ id: string; least_minor: number; most_minor: number }>(
    sql`select parent_id as id, min(price_minor) as least_minor, max(price_minor) as most_minor from inventory_product
        where parent_id in (${sql.list(families)}) and status = 'active' group by parent_id`,
  );
  const axes = await reader.all<{ family_id: string; name: string }>(
    sql`select family_id, name from inventory_axis where family_id in (${sql.list(families)}) order by position`,
  );
  const named = Map.groupBy(axes, ({ family_id }) => family_id);
  return new Map(
    prices.map(({ id, least_minor, most_minor }) => [
      id,
      { axes: (named.get(id) ?? []).map(({ name }) => name), least_minor, most_minor },
    ]),
  );
}
