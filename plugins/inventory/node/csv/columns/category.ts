import { oneLine } from '../../products/one-line.ts';
import type { ProductColumn } from '../column.ts';

const LONGEST = 400;

/** Its path from the top: "Drinks > Tea". A name alone finds the one category that has it. */
export const category: ProductColumn = {
  id: 'category',
  header: 'Category',
  kind: 'text',
  aliases: ['categorypath', 'categoryname', 'productcategory', 'department', 'group'],
  note: 'Its path from the top, like "Drinks > Tea".',
  read(cell, { draft, problem }) {
    const path = oneLine(cell);
    if (path.length > LONGEST)
      problem('too-long', `The category is longer than ${LONGEST} letters. Shorten it.`);
    draft.category = path || null;
  },
  write: ({ row }) => row.category_path ?? '',
};

/** Of the row of a category: its place among its neighbours, where somebody put them in order. */
export const categoryOrder: ProductColumn = {
  id: 'categoryOrder',
  header: 'Category order',
  kind: 'text',
  aliases: [],
  read(cell, { draft, problem }) {
    if (cell === '' || draft.kind !== 'category') return;
    const order = Number(cell);
    if (Number.isSafeInteger(order) && order > 0) draft.categoryOrder = order;
    else problem('not-a-number', `The order "${cell}" of the category is no number. Write one like 3.`);
  },
  write: () => '',
};
