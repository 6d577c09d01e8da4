import type { ImportReport } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import { describeImport } from './import-summary.ts';

const report: ImportReport = {
  id: 'b1a4a9c0-0000-4000-8000-000000000000',
  kind: 'products',
  fileName: 'products.csv',
  size: 100,
  sha256: '',
  state: 'done',
  message: null,
  done: 6,
  decimal: '.',
  startedAt: 0,
  endedAt: 0,
  rows: 6,
  created: 2,
  updated: 1,
  unchanged: 0,
  merged: 1,
  skipped: [{ line: 4, code: 'postage', message: 'POST is postage, not a product.' }],
  errors: [{ line: 5, column: 'Price', code: 'negative-price', message: 'A price cannot be negative.' }],
  warnings: [{ line: 2, code: 'check-digit', message: 'The barcode has another check digit.' }],
  mapping: { name: 'Description' },
  dryRun: false,
};

test('tells the figures, then every row that needs a person, with its line', () => {
  expect(describeImport(report)).toEqual([
    'Imported: 6 rows: 2 new, 1 changed, 0 unchanged, 1 merged into other rows, 1 left out, 1 with an error.',
    'Columns: name from "Description".',
    'Errors:',
    '  line 5, Price: A price cannot be negative.',
    'Left out:',
    '  line 4: POST is postage, not a product.',
    'Imported, but worth a look:',
    '  line 2: The barcode has another check digit.',
  ]);
});

test('a dry run says that nothing was written', () => {
  expect(describeImport({ ...report, dryRun: true, state: 'checked' })[0]).toMatch(
    /^Nothing was written. It would be: 6 rows/,
  );
});

test('one that was stopped says what stays and how to go on', () => {
  const stopped = describeImport({ ...report, state: 'cancelled', done: 4 })[0];
  expect(stopped).toMatch(/^Stopped; what was imported stays, --resume goes on. So far: 4 of 6 rows/);
});
