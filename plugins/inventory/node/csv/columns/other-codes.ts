import type { ProductColumn } from '../column.ts';
import { joinList, splitList } from '../cell-list.ts';
import { checkLength } from './code.ts';

/** Every code but the first. */
export const otherCodes: ProductColumn = {
  id: 'otherCodes',
  header: 'Other codes',
  kind: 'text',
  aliases: [],
  read(cell, reading) {
    reading.draft.otherCodes.push(...splitList(cell));
    checkLength(reading.draft.otherCodes, reading);
  },
  write: ({ codes }) => joinList(codes.slice(1)),
};
