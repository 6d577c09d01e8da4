import { oneLine } from '../../products/one-line.ts';
import type { ProductColumn } from '../column.ts';

const LONGEST = 80;

export const category: ProductColumn = {
  id: 'category',
  header: 'Category',
  kind: 'text',
  aliases: ['categoryname', 'productcategory', 'department', 'group'],
  read(cell, { draft, problem }) {
    const path = oneLine(cell);
    if (path.length > LONGEST)
      problem('too-long', `The category is longer than ${LONGEST} letters. Shorten it.`);
    draft.category = path || null;
  },
  write: ({ row }) => row.category_name ?? '',
};
