export { guardCell, unguardCell } from './cell-guard.ts';
export { joinList, type ListSign, splitList } from './cell-list.ts';
export { type CsvCell, csvLine } from './csv-line.ts';
