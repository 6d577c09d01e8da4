import type { ProductColumn } from '../column.ts';
import { checkLength } from './code.ts';

/** One or more in a cell, separated as other programs do it. An export writes them under Other codes. */
export const barcode: ProductColumn = {
  id: 'barcode',
  header: 'Barcode',
  kind: 'text',
  aliases: ['barcodes', 'ean', 'ean13', 'gtin', 'upc'],
  note: 'One or more. Codes are added, never taken away.',
  read(cell, reading) {
    reading.draft.barcodes.push(...cell.split(/[;|,\s]+/).filter((one) => one !== ''));
    checkLength(reading.draft.barcodes, reading);
  },
};
