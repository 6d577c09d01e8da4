import type { ProductColumn } from '../column.ts';

/** Their presence says that the rows are what was sold, line by line, rather than a list of products. */
export const invoiceColumns: readonly ProductColumn[] = [
  { id: 'invoice', header: 'Invoice', kind: 'text', aliases: ['invoiceno', 'invoicenumber'] },
  {
    id: 'invoiceDate',
    header: 'Invoice date',
    kind: 'text',
    aliases: [],
    read(cell, { draft }) {
      draft.invoicedAt = cell;
    },
  },
  { id: 'soldQuantity', header: 'Quantity sold', kind: 'figure', aliases: [] },
];
