import type { ProductColumn } from '../column.ts';
import { isYes } from '../yes.ts';

const LONGEST = 12;

/** What the stock is counted in. */
export const unit: ProductColumn = {
  id: 'unit',
  header: 'Unit',
  kind: 'text',
  aliases: ['baseunit', 'uom'],
  read(cell, { draft, problem }) {
    if (cell.length > LONGEST)
      problem('too-long', `The unit is longer than ${LONGEST} letters. Write it short: pcs, kg, m.`);
    else if (cell !== '') draft.unit = cell;
  },
  write: ({ row }) => row.unit,
};

/** Whether half of one can be counted and sold. */
export const fractional: ProductColumn = {
  id: 'fractional',
  header: 'In parts',
  kind: 'text',
  aliases: ['fractional'],
  read(cell, { draft }) {
    if (cell !== '') draft.fractional = isYes(cell);
  },
  write: ({ row }) => (row.fractional === 1 ? 'yes' : 'no'),
};
