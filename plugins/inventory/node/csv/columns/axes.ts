import { sql } from '@counterpart/sdk/node';
import { foldCode } from '../../search/fold.ts';
import { readAxes, readVariantRows } from '../../variants/read-family.ts';
import { writeAxes } from '../../variants/write-axes.ts';
import { joinList, splitList } from '../cell-list.ts';
import type { ProductColumn } from '../column.ts';

/** What variants differ in: of a family the name of the axis and its values, "Size; S; M; L", of a variant its value. */
export const axisColumns: readonly ProductColumn[] = [1, 2, 3].map(
  (place) =>
    ({
      id: `axis${place}`,
      header: `Variant axis ${place}`,
      kind: 'text',
      aliases: [],
      note: 'Of a family like "Size; S; M; L", of a variant its value. Only of new products.',
      read(cell, { draft }) {
        const texts = draft.kind === 'family' ? splitList(cell) : cell === '' ? [] : [cell];
        if (texts.length > 0) draft.axes[place - 1] = texts;
      },
      async prepare(reader, products) {
        const rows =
          products.length === 0
            ? []
            : await reader.all<{ id: string; family: string; kind: string }>(
                sql`select id, coalesce(parent_id, id) as family, kind from inventory_product
                where kind <> 'single' and id in (${sql.list(products)})`,
              );
        const cells = new Map<string, string>();
        for (const family of new Set(rows.map((row) => row.family))) {
          const axis = (await readAxes(reader, family))[place - 1];
          if (axis) cells.set(family, joinList([axis.name, ...axis.options.map(({ name }) => name)]));
          for (const variant of await readVariantRows(reader, family))
            cells.set(variant.id, variant.values[place - 1] ?? '');
        }
        return ({ row }) => cells.get(row.id) ?? '';
      },
      ...(place === 1 && {
        async save(tx, ids, { id }, draft) {
          if (draft.kind !== 'family') return;
          const axes = draft.axes.map(([name = '', ...options]) => ({
            name,
            options: options.map((one) => ({ name: one })),
          }));
          await writeAxes(tx, ids, id, [], axes);
        },
      }),
    }) satisfies ProductColumn as ProductColumn,
);

/** The ids of a variant's values in its family; undefined when the family does not have them. */
export async function findOptions(
  tx: Parameters<NonNullable<ProductColumn['save']>>[0],
  family: string,
  axes: readonly (readonly string[])[],
): Promise<string[] | undefined> {
  const known = await readAxes(tx, family);
  const found = known.map(({ options }, index) => {
    const value = axes[index]?.[0];
    return value === undefined
      ? undefined
      : options.find(({ name }) => foldCode(name) === foldCode(value))?.id;
  });
  return found.length > 0 && found.every((id) => id !== undefined) && axes.length === found.length
    ? (found as string[])
    : undefined;
}
