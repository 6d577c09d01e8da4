import type { ProductColumn } from '../column.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** By it an exported row finds its product again, whatever else was changed in the file; a new product keeps it. */
export const counterpartId: ProductColumn = {
  id: 'counterpartId',
  header: 'Counterpart id',
  kind: 'text',
  aliases: [],
  read(cell, { draft, problem }) {
    if (cell === '') return;
    if (UUID.test(cell)) draft.id = cell;
    else problem('unknown-id', `"${cell}" is no id of Counterpart. Empty the cell for a new product.`);
  },
  write: ({ row }) => row.id,
};
