export { guardCell, unguardCell } from './cell-guard.ts';
export { type CsvCell, csvLine } from './csv-line.ts';
