import { expect, test } from 'vitest';
import { LineTable } from './line-table.ts';

test('each of many texts has its line, also when the table grew, and a line told anew is the line', () => {
  const table = new LineTable();
  for (let line = 1; line <= 20_000; line++) table.set(`code ${line}`, line);
  table.set('code 7', 70_007);
  const wrong: number[] = [];
  for (let line = 1; line <= 20_000; line++)
    if (table.get(`code ${line}`) !== (line === 7 ? 70_007 : line)) wrong.push(line);
  expect(wrong).toEqual([]);
  expect(table.get('code 20001')).toBeUndefined();
  expect(table.get('')).toBeUndefined();
});
