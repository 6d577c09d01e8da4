import { type Reader, sql } from '@counterpart/sdk/node';
import type { Axis, Family, ProductStatus } from '../../api/index.ts';
import { onHandColumn, readProduct } from '../products/read-product.ts';

export interface VariantRow {
  readonly id: string;
  readonly name: string;
  readonly option_1: string | null;
  readonly option_2: string | null;
  readonly option_3: string | null;
  /** The names of its values, in the order of the axes. */
  readonly values: readonly string[];
  readonly price_minor: number;
  readonly own_price: number;
  readonly on_hand_milli: number;
  readonly status: ProductStatus;
  readonly archived_with: number;
  readonly revision: number;
}

type StoredRow = Omit<VariantRow, 'values'> &
  Readonly<Record<'value_1' | 'value_2' | 'value_3', string | null>>;

/** In the order of their values. */
export async function readVariantRows(reader: Reader, family: string): Promise<VariantRow[]> {
  const rows = await reader.all<StoredRow>(
    sql`select p.id, p.name, p.option_1, p.option_2, p.option_3, p.price_minor, p.own_price, p.status,
          p.archived_with, p.revision, ${onHandColumn} as on_hand_milli, a.name as value_1, b.name as value_2,
          d.name as value_3
        from inventory_product p left join inventory_holding h on h.id = p.id
        left join inventory_option a on a.id = p.option_1
        left join inventory_option b on b.id = p.option_2
        left join inventory_option d on d.id = p.option_3
        where p.parent_id = ${family}
        order by a.position, b.position, d.position, p.name_folded, p.id`,
  );
  return rows.map(({ value_1, value_2, value_3, ...row }) => ({
    ...row,
    values: present([value_1, value_2, value_3]),
  }));
}

export function optionsOf(row: Pick<VariantRow, 'option_1' | 'option_2' | 'option_3'>): string[] {
  return present([row.option_1, row.option_2, row.option_3]);
}

function present(values: readonly (string | null)[]): string[] {
  return values.filter((value) => value !== null);
}

export async function readAxes(reader: Reader, family: string): Promise<Axis[]> {
  const axes = await reader.all<{ id: string; name: string }>(
    sql`select id, name from inventory_axis where family_id = ${family} order by position`,
  );
  const options = await reader.all<{ id: string; axis_id: string; name: string; variants: number }>(
    sql`select o.id, o.axis_id, o.name,
          (select count(*) from inventory_product p
            where p.parent_id = ${family} and o.id in (p.option_1, p.option_2, p.option_3)) as variants
        from inventory_option o join inventory_axis a on a.id = o.axis_id
        where a.family_id = ${family} order by o.position, o.id`,
  );
  return axes.map(({ id, name }) => ({
    id,
    name,
    options: options
      .filter(({ axis_id }) => axis_id === id)
      .map((option) => ({ id: option.id, name: option.name, variants: option.variants })),
  }));
}

/** Null for a product that is no family. */
export async function readFamily(reader: Reader, id: string): Promise<Family | null> {
  const product = await readProduct(reader, id);
  if (product?.kind !== 'family') return null;
  const codes = await reader.all<{ product_id: string; code: string }>(
    sql`select k.product_id, k.code from inventory_code k join inventory_product p on p.id = k.product_id
        where p.parent_id = ${id} and k.unit_id is null order by k.position`,
  );
  const codesOf = Map.groupBy(codes, ({ product_id }) => product_id);
  const variants = await readVariantRows(reader, id);
  return {
    product,
    axes: await readAxes(reader, id),
    variants: variants.map((row) => ({
      id: row.id,
      name: row.name,
      options: optionsOf(row),
      values: [...row.values],
      codes: (codesOf.get(row.id) ?? []).map(({ code }) => code),
      price_minor: row.price_minor,
      ownPrice: row.own_price === 1,
      onHand_milli: row.on_hand_milli,
      status: row.status,
      revision: row.revision,
    })),
  };
}
