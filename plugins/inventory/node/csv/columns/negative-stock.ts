import type { ProductColumn } from '../column.ts';
import { isYes } from '../yes.ts';

/** Empty: as the shop decides. */
export const negativeStock: ProductColumn = {
  id: 'negativeStock',
  header: 'Sell without stock',
  kind: 'text',
  aliases: ['negativestock', 'allownegativestock'],
  note: 'yes, no, or nothing: as the shop decides.',
  read(cell, { draft }) {
    draft.negativeStock = cell === '' ? null : isYes(cell) ? 'allow' : 'refuse';
  },
  write: ({ row }) => (row.negative_stock === null ? '' : row.negative_stock === 'allow' ? 'yes' : 'no'),
};
