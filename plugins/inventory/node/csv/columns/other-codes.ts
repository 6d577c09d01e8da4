import type { ProductColumn } from '../column.ts';
import { joinList, splitList } from '../cell-list.ts';
import { checkLength } from './code.ts';

/** Every code but the first. */
export const otherCodes: ProductColumn = {
  id: 'otherCodes',
  header: 'Other codes',
  kind: 'text',
  aliases: [],
  note: 'Like "A1; B2". Codes are added, never taken away.',
  read(cell, reading) {
    reading.draft.otherCodes.push(...splitList(cell));
    checkLength(reading.draft.otherCodes, reading);
  },
  write: ({ codes }) => joinList(codes.slice(1)),
};
