import { type CsvError, parse } from 'csv-parse/sync';
import { LONGEST_RECORD } from './line-window.ts';

/** One record of the file, or the reason why there is none. Lines count from 1, the header included. */
export type CsvRecord =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly column: number; readonly code: CsvProblem };
export type CsvProblem = 'unclosed-quote' | 'stray-quote' | 'row-too-long' | 'malformed-row';

const PROBLEMS: Readonly<Record<string, CsvProblem>> = {
  CSV_QUOTE_NOT_CLOSED: 'unclosed-quote',
  CSV_INVALID_CLOSING_QUOTE: 'stray-quote',
  INVALID_OPENING_QUOTE: 'stray-quote',
  CSV_MAX_RECORD_SIZE: 'row-too-long',
};

/** What was read of some lines, and the first of them that could not be. */
export interface ParsedLines {
  readonly records: readonly CsvRecord[];
  readonly failed?: { readonly index: number; readonly column: number; readonly code: CsvProblem };
}

/** @param first the index in the file of the first line, from 0. */
export function parseLines(lines: readonly string[], separator: string, first: number): ParsedLines {
  const records: CsvRecord[] = [];
  let next = 0;
  try {
    parse(lines.join('\n'), {
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
      on_record: (fields: string[], { lines: read }) => {
        records.push({ line: first + skipEmpty(lines, next) + 1, fields });
        next = read;
        return null;
      },
    });
    return { records };
  } catch (error) {
    const { code, column } = error as CsvError & { column?: unknown };
    const index = skipEmpty(lines, next);
    const problem = PROBLEMS[code] ?? 'malformed-row';
    // A record that runs over many short lines is too long because its quote was never closed.
    const swallows = problem === 'row-too-long' && lines[index]!.length <= LONGEST_RECORD;
    return {
      records,
      failed: {
        index,
        column: typeof column === 'number' ? column : 0,
        code: swallows ? 'unclosed-quote' : problem,
      },
    };
  }
}

function skipEmpty(lines: readonly string[], from: number): number {
  let index = from;
  while (index < lines.length - 1 && lines[index] === '') index++;
  return index;
}
