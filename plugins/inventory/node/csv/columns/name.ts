import { oneLine } from '../../products/one-line.ts';
import type { ProductColumn } from '../column.ts';

const LONGEST = 200;

export const name: ProductColumn = {
  id: 'name',
  header: 'Name',
  kind: 'text',
  aliases: ['productname', 'itemname', 'name', 'title', 'product', 'item', 'description'],
  required: true,
  read(cell, { draft, problem }) {
    draft.name = oneLine(cell);
    if (draft.name === '') problem('no-description', 'The product has no name. Give it one.');
    else if (draft.name.length > LONGEST)
      problem('too-long', `The name is longer than ${LONGEST} letters. Shorten it.`);
  },
  write: ({ row }) => row.name,
};
