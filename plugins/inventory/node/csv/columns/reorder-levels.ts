import { quantityToText } from '@counterpart/sdk';
import { type Ids, type Reader, sql, type Tx } from '@counterpart/sdk/node';
import { ensureLocation } from '../../locations/ensure-location.ts';
import { foldName } from '../../search/fold.ts';
import { joinList, splitList } from '../cell-list.ts';
import type { CellReading, ProductColumn } from '../column.ts';
import { parseStock } from '../import/figures.ts';
import type { DraftReorderLevel, ProductDraft } from '../import/product-draft.ts';

/**
 * When a product is ordered for a location, and up to how many: "Shop | 5 | 20; Back room | 2 | 10". A location that is
 * not there is made.
 */
export const reorderLevels: ProductColumn = {
  id: 'reorderLevels',
  header: 'Order when at, up to',
  kind: 'text',
  aliases: ['reorderlevels'],
  note: 'Like "Shop | 5 | 20": ordered at 5, up to 20. They are added or changed, never taken away.',
  read(cell, reading) {
    const read = splitList(cell).map((text) => readLevel(text, reading));
    const good = read.filter((one) => one !== undefined);
    if (good.length < read.length)
      reading.problem(
        'unknown-reorder-level',
        'Write when it is ordered, and up to how many, like "Shop | 5 | 20".',
      );
    else if (good.length > 0 && reading.draft.kind !== 'family') reading.draft.reorderLevels = good;
  },
  async prepare(reader, products) {
    const levelsOf = await readLevels(reader, products);
    return ({ row }) =>
      joinList(
        (levelsOf.get(row.id) ?? []).map(({ name, point, target }) =>
          joinList([name, quantityToText(point), quantityToText(target)], '|'),
        ),
      );
  },
  save,
  ofThere: {
    async compare(reader, products) {
      const levelsOf = await readLevels(reader, products);
      return ({ id, kind }, { reorderLevels: said = [] }) => {
        const known = levelsOf.get(id) ?? [];
        const same = ({ location, point_milli, target_milli }: DraftReorderLevel) =>
          known.some(
            ({ name, point, target }) =>
              foldName(name) === foldName(location) && point === point_milli && target === target_milli,
          );
        return kind === 'family' || said.every(same) ? 'same' : 'other';
      };
    },
    save,
  },
};

interface LevelRow {
  readonly product: string;
  readonly name: string;
  readonly point: number;
  readonly target: number;
}

async function readLevels(
  reader: Reader,
  products: readonly string[],
): Promise<ReadonlyMap<string, readonly LevelRow[]>> {
  if (products.length === 0) return new Map();
  const rows = await reader.all<LevelRow>(
    sql`select v.product_id as product, l.name, v.point_milli as point, v.target_milli as target
        from inventory_reorder_level v join inventory_location l on l.id = v.location_id
        where v.product_id in (${sql.list(products)}) order by l.position, l.id`,
  );
  return Map.groupBy(rows, ({ product }) => product);
}

async function save(
  tx: Tx,
  ids: Ids,
  { id }: { readonly id: string },
  { reorderLevels: levels = [] }: Pick<ProductDraft, 'reorderLevels'>,
): Promise<void> {
  for (const { location, point_milli, target_milli } of levels) {
    const place = await ensureLocation(tx, ids, location);
    await tx.run(
      sql`insert into inventory_reorder_level (id, product_id, location_id, point_milli, target_milli, updated_at)
          values (${ids.next()}, ${id}, ${place}, ${point_milli}, ${target_milli}, ${tx.now})
          on conflict (product_id, location_id) do update
            set point_milli = excluded.point_milli, target_milli = excluded.target_milli,
              updated_at = excluded.updated_at`,
    );
  }
}

function readLevel(text: string, { currency }: CellReading): DraftReorderLevel | undefined {
  const [location = '', pointText = '', targetText = ''] = splitList(text, '|');
  // Inside such a cell figures are always written with a point.
  const format = { currency, decimalSeparator: '.' } as const;
  const point = parseStock(pointText, format);
  const target = parseStock(targetText, format);
  if (location === '' || !point.ok || !target.ok) return undefined;
  if (point.quantity_milli < 0 || target.quantity_milli <= point.quantity_milli) return undefined;
  return { location, point_milli: point.quantity_milli, target_milli: target.quantity_milli };
}
