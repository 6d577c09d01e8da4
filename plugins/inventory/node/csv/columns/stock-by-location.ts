import { multiplyDivide, quantityToText } from '@counterpart/sdk';
import { sql } from '@counterpart/sdk/node';
import { ensureLocation } from '../../locations/ensure-location.ts';
import { firstLocation } from '../../locations/location-of.ts';
import { moveStock } from '../../stock/move-stock.ts';
import { joinList, splitList } from '../cell-list.ts';
import type { ProductColumn } from '../column.ts';
import { parseStock } from '../import/figures.ts';

/**
 * Where a new product's stock lies, "Shop | 5; Back room | 3"; empty when all of it is at the first location. It says
 * the same as the column Stock, and goes before it. A location that is not there is made.
 */
export const stockByLocation: ProductColumn = {
  id: 'stockByLocation',
  header: 'Stock by location',
  kind: 'text',
  aliases: [],
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
  async save(tx, ids, { id, personId }, { stockByLocation: places = [], unitCost_minor }) {
    for (const { location, quantity_milli } of places) {
      const move = {
        product: id,
        location: await ensureLocation(tx, ids, location),
        quantity_milli,
        reason: 'opening' as const,
        value_minor:
          unitCost_minor === undefined
            ? null
            : multiplyDivide(unitCost_minor, quantity_milli, 1000, 'half-away'),
        personId,
      };
      await moveStock(tx, ids, move, { negative: 'force', costMethod: 'average' });
    }
  },
};
