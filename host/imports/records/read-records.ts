import { setImmediate } from 'node:timers/promises';
import { LineWindow, LONGEST_RECORD } from './line-window.ts';
import { type CsvRecord, parseLines } from './parse-lines.ts';

const LINES_AT_ONCE = 250;

/**
 * Reads a text piece by piece, however long it is. A row that cannot be read is told as such and reading goes on with
 * the next *line*, so that one stray quote does not swallow the rest of the file.
 */
export async function* readRecords(
  text: AsyncIterable<string>,
  separator: string,
): AsyncGenerator<readonly CsvRecord[]> {
  const window = new LineWindow(text);
  let count = LINES_AT_ONCE;
  try {
    for (;;) {
      await window.fill(count);
      const lines = window.lines.slice(0, count);
      if (lines.length === 0) return;
      const { records, failed } = parseLines(lines, separator, window.first);
      if (records.length > 0) yield records;
      count = LINES_AT_ONCE;
      const ended = window.ended && lines.length === window.lines.length;
      if (!failed) window.drop(lines.length);
      else if (failed.code === 'unclosed-quote' && !ended && isShort(lines, failed.index)) {
        // The record may simply go on behind these lines: read it again with more behind it.
        count = (lines.length - failed.index) * 2 + LINES_AT_ONCE;
        window.drop(failed.index);
      } else {
        const { index, column, code } = failed;
        yield [{ line: window.first + index + 1, column, code }];
        window.drop(index + 1);
      }
      await setImmediate();
    }
  } finally {
    await window.close();
  }
}

function isShort(lines: readonly string[], from: number): boolean {
  let size = 0;
  for (let index = from; index < lines.length; index++) size += lines[index]!.length + 1;
  return size < LONGEST_RECORD;
}
