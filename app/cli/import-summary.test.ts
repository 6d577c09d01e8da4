import type { ImportReport } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import { describeImport } from './import-summary.ts';

const report: ImportReport = {
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
    'Imported: 6 rows: 2 new, 1 changed, 0 unchanged, 1 merged into later rows, 1 left out, 1 with an error.',
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
  expect(describeImport({ ...report, dryRun: true })[0]).toMatch(/^Nothing was written. It would be: 6 rows/);
});
