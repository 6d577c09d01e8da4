import { amountToText } from '@counterpart/sdk';
import type { ProductColumn } from '../column.ts';
import { figureMessage, parsePrice } from '../import/figures.ts';

export const price: ProductColumn = {
  id: 'price',
  header: 'Price',
  kind: 'figure',
  aliases: ['unitprice', 'price', 'sellingprice', 'retailprice', 'salesprice'],
  required: true,
  read(cell, { draft, currency, decimal, problem, warn }) {
    if (cell === '' && draft.kind === 'variant') {
      draft.ownPrice = false;
      return undefined;
    }
    const read = parsePrice(cell, { currency, decimalSeparator: decimal });
    if (!read.ok) {
      const code =
        read.reason === 'empty' ? 'no-price' : read.reason === 'grouping' ? 'not-a-number' : read.reason;
      return problem(code, figureMessage('price', cell, read.reason));
    }
    if (read.amount_minor < 0)
      return problem('negative-price', `The price ${cell} is negative. Make it 0 or more.`);
    draft.price_minor = read.amount_minor;
    return read.amount_minor > 0 ? undefined : warn('zero-price', `${draft.name} costs nothing.`);
  },
  /** A variant without a price of its own has none here. */
  write: ({ row, currency }) =>
    row.kind === 'variant' && row.own_price === 0 ? '' : { figure: amountToText(row.price_minor, currency) },
};
