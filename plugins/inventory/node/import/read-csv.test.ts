import { expect, test } from 'vitest';
import { guessDelimiter, readCsv } from './read-csv.ts';

const read = (content: string) => [...readCsv(content, ',')];

test('rows carry the line they begin on, over blank lines and line breaks in a quote', () => {
  expect(read('a,b\r\n\r\n"x\ny",2\n\n3,4\n')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 3, fields: ['x\ny', '2'] },
    { line: 6, fields: ['3', '4'] },
  ]);
});

test('a byte order mark is no part of the first header', () => {
  expect(read('\uFEFFa,b\n')).toEqual([{ line: 1, fields: ['a', 'b'] }]);
});

test('an unclosed quote costs its own line, not the rest of the file', () => {
  expect(read('a,b\n1,"open\n2,3\n4,5')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, column: 1, code: 'unclosed-quote' },
    { line: 3, fields: ['2', '3'] },
    { line: 4, fields: ['4', '5'] },
  ]);
});

test('a quote in the middle of a field costs its own line', () => {
  expect(read('a,b\n1,12" vinyl\n"x"y,3\n4,5').map((row) => ('code' in row ? row.code : row.fields))).toEqual(
    [['a', 'b'], 'stray-quote', 'stray-quote', ['4', '5']],
  );
});

test('a huge field is refused and reading goes on', () => {
  expect(read(`a,b\n1,${'x'.repeat(100_000)}\n2,3`)).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, column: 1, code: 'row-too-long' },
    { line: 3, fields: ['2', '3'] },
  ]);
});

test('pieces do not tear records that cross their border', () => {
  const long = Array.from({ length: 700 }, (_, index) => `n${index}`).join('\n');
  const rows = read(`a,b\n${'1,2\n'.repeat(400)}"${long}",9\n${'3,4\n'.repeat(900)}`);
  expect(rows).toHaveLength(1 + 400 + 1 + 900);
  expect(rows[401]).toEqual({ line: 402, fields: [long, '9'] });
  expect(rows[402]).toEqual({ line: 1102, fields: ['3', '4'] });
  expect(rows.at(-1)).toEqual({ line: 2001, fields: ['3', '4'] });
});

test.each([
  ['a,b,c', ','],
  ['a;b;c', ';'],
  ['a\tb\tc', '\t'],
  ['name', ','],
])('the header %j is separated by %j', (header, delimiter) => {
  expect(guessDelimiter(`${header}\n1`)).toBe(delimiter);
});
