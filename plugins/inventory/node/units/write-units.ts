import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import type { SaveUnit } from '../../api/index.ts';

/** A unit as it was written, with the codes that are its own. */
export interface WrittenUnit {
  readonly id: string;
  readonly codes: readonly string[];
}

/**
 * Makes the units in use of a product what `units` says. Documents point at units, so that one that goes, or gets
 * another factor, is archived and not deleted.
 */
export async function writeUnits(
  tx: Tx,
  ids: Ids,
  product: string,
  units: readonly SaveUnit[],
): Promise<WrittenUnit[]> {
  const before = await tx.all<{ id: string; factor_milli: number }>(
    sql`select id, factor_milli from inventory_unit where product_id = ${product} and status = 'active'`,
  );
  const factors = new Map(before.map(({ id, factor_milli }) => [id, factor_milli]));
  const written: WrittenUnit[] = [];
  for (const [position, unit] of units.entries()) {
    const stays = unit.id !== undefined && factors.get(unit.id) === unit.factor_milli;
    const id = stays ? unit.id! : ids.next();
    const name = unit.name.trim();
    const [forSale, forPurchase] = [unit.forSale ? 1 : 0, unit.forPurchase ? 1 : 0];
    if (stays)
      await tx.run(
        sql`update inventory_unit set position = ${position}, name = ${name}, price_minor = ${unit.price_minor},
              for_sale = ${forSale}, for_purchase = ${forPurchase} where id = ${id}`,
      );
    else
      await tx.run(
        sql`insert into inventory_unit
              (id, product_id, position, name, factor_milli, price_minor, for_sale, for_purchase, status)
            values (${id}, ${product}, ${position}, ${name}, ${unit.factor_milli}, ${unit.price_minor}, ${forSale},
              ${forPurchase}, 'active')`,
      );
    written.push({ id, codes: unit.codes });
  }
  const kept = new Set(written.map(({ id }) => id));
  for (const { id } of before.filter((each) => !kept.has(each.id))) {
    await tx.run(sql`update inventory_unit set status = 'archived' where id = ${id}`);
  }
  return written;
}
