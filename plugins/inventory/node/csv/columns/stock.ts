import { quantityToText } from '@counterpart/sdk';
import { sql } from '@counterpart/sdk/node';
import { firstLocation } from '../../locations/location-of.ts';
import { openPlaces } from '../import/open-places.ts';
import { compareOpening } from '../import/unmoved.ts';
import type { ProductColumn } from '../column.ts';
import { figureMessage, parseStock } from '../import/figures.ts';

/** What a product starts with that never had any; of what moved once nothing changes: it is counted, not imported. */
export const stock: ProductColumn = {
  id: 'stock',
  header: 'Stock',
  kind: 'figure',
  note: 'Of products that never had any. What moved once is counted, not imported.',
  aliases: ['unitsinstock', 'instock', 'onhand', 'stockonhand', 'quantityonhand', 'quantity', 'qty'],
  read(cell, { draft, currency, decimal, problem }) {
    if (cell === '') {
      draft.stock_milli = 0;
      return;
    }
    const read = parseStock(cell, { currency, decimalSeparator: decimal });
    if (read.ok) draft.stock_milli = read.quantity_milli;
    else
      problem(
        read.reason === 'grouping' ? 'not-a-number' : read.reason,
        figureMessage('stock', cell, read.reason),
      );
  },
  write: ({ row }) => ({ figure: quantityToText(row.on_hand_milli) }),
  ofThere: {
    compare: (reader, products) =>
      compareOpening(reader, products, ({ stockByLocation, stock_milli = 0 }) =>
        stockByLocation ? [] : [stock_milli],
      ),
    async save(tx, ids, product, row) {
      const first = await tx.get<{ id: string }>(sql`select ${firstLocation} as id`);
      await openPlaces(tx, ids, product, row, [
        { location: first!.id, quantity_milli: row.stock_milli ?? 0 },
      ]);
    },
  },
};
