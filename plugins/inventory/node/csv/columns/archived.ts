import type { ProductColumn } from '../column.ts';
import { isYes } from '../yes.ts';

export const archived: ProductColumn = {
  id: 'discontinued',
  header: 'Archived',
  kind: 'text',
  aliases: ['discontinued', 'inactive'],
  note: 'yes: it is archived. A file never brings a product back.',
  read(cell, { draft, warn }) {
    draft.archived = isYes(cell);
    if (draft.archived) warn('discontinued', `${draft.name} is discontinued and is kept archived.`);
  },
  write: ({ row }) => (row.status === 'archived' ? 'yes' : ''),
};
