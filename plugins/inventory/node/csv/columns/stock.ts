import { quantityToText } from '@counterpart/sdk';
import type { ProductColumn } from '../column.ts';
import { figureMessage, parseStock } from '../import/figures.ts';

/** What a new product starts with; of one that is there nothing changes: what is on hand is counted, not imported. */
export const stock: ProductColumn = {
  id: 'stock',
  header: 'Stock',
  kind: 'figure',
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
};
