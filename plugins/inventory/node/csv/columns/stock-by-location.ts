import { quantityToText } from '@counterpart/sdk';
import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { ensureLocation } from '../../locations/ensure-location.ts';
import { firstLocation } from '../../locations/location-of.ts';
import { joinList, splitList } from '../cell-list.ts';
import type { ProductColumn } from '../column.ts';
import { parseStock } from '../import/figures.ts';
import { openPlaces } from '../import/open-places.ts';
import type { ProductDraft } from '../import/product-draft.ts';
import { compareOpening } from '../import/unmoved.ts';

/**
 * Where the stock lies that a product starts with, "Shop | 5; Back room | 3"; empty when all of it is at the first location. It says
 * the same as the column Stock, and goes before it. A location that is not there is made.
 */
export const stockByLocation: ProductColumn = {
  id: 'stockByLocation',
  header: 'Stock by location',
  kind: 'text',
  aliases: [],
  note: 'Like "Shop | 5; Back room | 3", instead of the stock.',
  read(cell, { draft, currency, problem }) {
    const places = splitList(cell).map((text) => {
      const [location = '', quantity = ''] = splitList(text, '|');
      const read = parseStock(quantity, { currency, decimalSeparator: '.' });
      return location !== '' && read.ok ? { location, quantity_milli: read.quantity_milli } : undefined;
    });
    const good = places.filter((place) => place !== undefined);
    if (good.length < places.length)
      problem('unknown-location', 'Write the stock like "Shop | 5; Back room | 3".');
    else if (good.length > 0) draft.stockByLocation = good;
  },
  async prepare(reader, products) {
    if (products.length === 0) return () => '';
    const rows = await reader.all<{ product: string; name: string; milli: number; first: number }>(
      sql`select s.product_id as product, l.name, s.on_hand_milli as milli, l.id = ${firstLocation} as first
          from inventory_stock s join inventory_location l on l.id = s.location_id
          where s.on_hand_milli <> 0 and s.product_id in (${sql.list(products)}) order by l.position, l.id`,
    );
    const placesOf = Map.groupBy(rows, ({ product }) => product);
    return ({ row }) => {
      const places = placesOf.get(row.id) ?? [];
      if (places.every(({ first }) => first === 1)) return '';
      return joinList(places.map(({ name, milli }) => joinList([name, quantityToText(milli)], '|')));
    };
  },
  save,
  ofThere: {
    compare: (reader, products) =>
      compareOpening(reader, products, ({ stockByLocation: places = [] }) =>
        places.map(({ quantity_milli }) => quantity_milli),
      ),
    save,
  },
};

async function save(
  tx: Tx,
  ids: Ids,
  product: { readonly id: string; readonly personId: string | null },
  draft: ProductDraft,
): Promise<void> {
  const places: { location: string; quantity_milli: number }[] = [];
  for (const { location, quantity_milli } of draft.stockByLocation ?? [])
    places.push({ location: await ensureLocation(tx, ids, location), quantity_milli });
  await openPlaces(tx, ids, product, draft, places);
}
