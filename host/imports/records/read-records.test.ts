import { expect, test } from 'vitest';
import { guessSeparator } from './guess-separator.ts';
import { LONGEST_RECORD } from './line-window.ts';
import { readRecords } from './read-records.ts';

/** In pieces of every size, as a file arrives: what is read must not hang on where one ends. */
async function read(content: string, pieces: readonly number[] = [1, 7, 100_000]) {
  const results = await Promise.all(
    pieces.map(async (size) => {
      const rows = [];
      for await (const records of readRecords(inPieces(content, size), ',')) rows.push(...records);
      return rows;
    }),
  );
  for (const result of results) expect(result).toEqual(results[0]);
  return results[0]!;
}

async function* inPieces(content: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < content.length; at += size) yield content.slice(at, at + size);
}

test('rows carry the line they begin on, over blank lines and line breaks in a quote', async () => {
  expect(await read('a,b\r\n\r\n"x\ny",2\n\n3,4\n')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 3, fields: ['x\ny', '2'] },
    { line: 6, fields: ['3', '4'] },
  ]);
});

test('an unclosed quote costs its own line, not the rest of the file', async () => {
  expect(await read('a,b\n1,"open\n2,3\n4,5')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, column: 1, code: 'unclosed-quote' },
    { line: 3, fields: ['2', '3'] },
    { line: 4, fields: ['4', '5'] },
  ]);
});

test('a quote in the middle of a field costs its own line', async () => {
  const rows = await read('a,b\n1,12" vinyl\n"x"y,3\n4,5');
  expect(rows.map((row) => ('code' in row ? row.code : row.fields))).toEqual([
    ['a', 'b'],
    'stray-quote',
    'stray-quote',
    ['4', '5'],
  ]);
});

test('a huge field is refused and reading goes on', async () => {
  expect(await read(`a,b\n1,${'x'.repeat(1_000_000)}\n2,3`, [70_000, 1_000_000])).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, column: 1, code: 'row-too-long' },
    { line: 3, fields: ['2', '3'] },
  ]);
});

test('pieces do not tear records that cross their border', async () => {
  const long = Array.from({ length: 700 }, (_, index) => `n${index}`).join('\n');
  const rows = await read(`a,b\n${'1,2\n'.repeat(400)}"${long}",9\n${'3,4\n'.repeat(900)}`, [64, 5000]);
  expect(rows).toHaveLength(1 + 400 + 1 + 900);
  expect(rows[401]).toEqual({ line: 402, fields: [long, '9'] });
  expect(rows[402]).toEqual({ line: 1102, fields: ['3', '4'] });
  expect(rows.at(-1)).toEqual({ line: 2001, fields: ['3', '4'] });
});

test.each([
  ['\n', 2],
  ['\r', 2],
  ['\r\n', 2],
  ['\r\n\r\n', 3],
])('lines may end with %j', async (end, line) => {
  expect(await read(['a,b', '1,2', '3,4', ''].join(end))).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line, fields: ['1', '2'] },
    { line: 2 * line - 1, fields: ['3', '4'] },
  ]);
});

test('a record of many lines that never ends costs no more than the lines it could have', async () => {
  const rows = await read(`a,b\n1,"${'open\n'.repeat(40_000)}`, [50_000]);
  expect(rows[1]).toEqual({ line: 2, column: 1, code: 'unclosed-quote' });
  expect(rows).toHaveLength(1 + 40_000);
  expect(LONGEST_RECORD).toBeLessThan(40_000 * 5);
});

test.each([
  ['a,b,c\n1,2,3', ','],
  ['a;b;c\n1,5;2,5;3', ';'],
  ['a\tb\tc\n1\t2\t3', '\t'],
  ['a|b|c\n1|2|3', '|'],
  ['name\nx', ','],
  ['"a;b",c\n"1;2",3', ','],
  ['Name, full;Price\nPear, ripe;2,50', ';'],
])('%j is separated by %j', (text, separator) => {
  expect(guessSeparator(text)).toBe(separator);
});
