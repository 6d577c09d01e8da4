import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import type { Axis, SaveAxes } from '../../api/index.ts';
import { foldCode } from '../search/fold.ts';

/** Two axes, or two values of one, with the same name; whatever their capitals. */
export function requireDistinct(tx: Tx, axes: SaveAxes): void {
  const axis = repeated(axes.map(({ name }) => name));
  if (axis !== undefined)
    tx.refuse('duplicate-axis', `“${axis}” is there twice. Give each axis its own name.`, { axis });
  for (const { name, options } of axes) {
    const option = repeated(options.map((each) => each.name));
    if (option !== undefined)
      tx.refuse('duplicate-option', `${name} has “${option}” twice. Name each value once.`, { option });
  }
}

function repeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(foldCode(name)).size);
}

/** Writes the axes of a family in this order: new ones are added, those that are left out go. */
export async function writeAxes(
  tx: Tx,
  ids: Ids,
  family: string,
  before: readonly Axis[],
  axes: SaveAxes,
): Promise<void> {
  for (const { id, options } of before) {
    const kept = axes.find((axis) => axis.id === id);
    for (const option of options) {
      if (kept?.options.some((each) => each.id === option.id)) continue;
      await tx.run(sql`delete from inventory_option where id = ${option.id}`);
    }
    if (!kept) await tx.run(sql`delete from inventory_axis where id = ${id}`);
  }
  for (const [index, axis] of axes.entries()) {
    const id = axis.id ?? ids.next();
    const name = axis.name.trim();
    await tx.run(
      axis.id === undefined
        ? sql`insert into inventory_axis (id, family_id, position, name) values (${id}, ${family}, ${index + 1}, ${name})`
        : sql`update inventory_axis set name = ${name} where id = ${id}`,
    );
    await writeOptions(tx, ids, id, axis.options);
  }
}

async function writeOptions(
  tx: Tx,
  ids: Ids,
  axis: string,
  options: SaveAxes[number]['options'],
): Promise<void> {
  // Two values may have exchanged their names.
  await tx.run(sql`update inventory_option set name_folded = id where axis_id = ${axis}`);
  for (const [position, { id, name }] of options.entries()) {
    const folded = foldCode(name);
    await tx.run(
      id === undefined
        ? sql`insert into inventory_option (id, axis_id, position, name, name_folded)
              values (${ids.next()}, ${axis}, ${position}, ${name.trim()}, ${folded})`
        : sql`update inventory_option set position = ${position}, name = ${name.trim()}, name_folded = ${folded}
              where id = ${id}`,
    );
  }
}
