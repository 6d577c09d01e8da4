import type { ProductKind } from '../../../api/index.ts';
import type { ProductColumn } from '../column.ts';

const KINDS: readonly (ProductKind | 'category')[] = ['single', 'family', 'variant', 'category'];

/** Empty: a product as most are. A family stands before its variants, a category before what is in it. */
export const kind: ProductColumn = {
  id: 'kind',
  header: 'Kind',
  kind: 'text',
  aliases: [],
  note: 'family, variant, category, or nothing. Only of new products.',
  read(cell, { draft, problem }) {
    const found = cell === '' ? 'single' : KINDS.find((one) => one === cell.toLowerCase());
    if (found) draft.kind = found;
    else
      problem(
        'unknown-kind',
        `"${cell}" is no kind of product. Write family, variant, category, or nothing.`,
      );
  },
  write: ({ row }) => (row.kind === 'single' ? '' : row.kind),
};

export const family: ProductColumn = {
  id: 'family',
  header: 'Family id',
  kind: 'text',
  aliases: [],
  note: 'Of a variant. Only of new products.',
  read(cell, { draft, problem }) {
    if (draft.kind !== 'variant') return;
    if (cell === '')
      problem('no-family', 'A variant belongs to a family. Write the Counterpart id of its family.');
    else draft.family = cell;
  },
  write: ({ row }) => row.parent_id ?? '',
};
