import type { CellReading, ProductColumn } from '../column.ts';

const LONGEST = 80;

export const code: ProductColumn = {
  id: 'code',
  header: 'Code',
  kind: 'text',
  aliases: [
    'stockcode',
    'sku',
    'productcode',
    'itemcode',
    'articlenumber',
    'code',
    'productid',
    'itemid',
    'plu',
    'id',
  ],
  read(cell, reading) {
    reading.draft.code = cell;
    checkLength([cell], reading);
  },
  write: ({ codes }) => codes[0] ?? '',
};

export function checkLength(codes: readonly string[], { problem }: CellReading): void {
  if (codes.some((one) => one.length > LONGEST))
    problem('too-long', `A code is longer than ${LONGEST} letters. Shorten it.`);
}
