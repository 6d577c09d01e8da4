import { oneLine } from '../../products/one-line.ts';
import type { ProductColumn } from '../column.ts';

const LONGEST = 400;

/** Its path from the top: "Drinks > Tea". A name alone finds the one category that has it. */
export const category: ProductColumn = {
  id: 'category',
  header: 'Category',
  kind: 'text',
  aliases: ['categorypath', 'categoryname', 'productcategory', 'department', 'group'],
  read(cell, { draft, problem }) {
    const path = oneLine(cell);
    if (path.length > LONGEST)
      problem('too-long', `The category is longer than ${LONGEST} letters. Shorten it.`);
    draft.category = path || null;
  },
  write: ({ row }) => row.category_path ?? '',
};
