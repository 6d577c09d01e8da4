import { type CsvError, parse } from 'csv-parse/sync';

/** One record of the file, or the reason why there is none. Lines count from 1, the header included. */
export type CsvRow =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly column: number; readonly code: CsvProblem };
export type CsvProblem = 'unclosed-quote' | 'stray-quote' | 'row-too-long' | 'malformed-row';

/** A record longer than this is no row of a list: most likely a quote was never closed. */
const LONGEST_RECORD = 64 * 1024;
const LINES_AT_ONCE = 500;

const PROBLEMS: Readonly<Record<string, CsvProblem>> = {
  CSV_QUOTE_NOT_CLOSED: 'unclosed-quote',
  CSV_INVALID_CLOSING_QUOTE: 'stray-quote',
  INVALID_OPENING_QUOTE: 'stray-quote',
  CSV_MAX_RECORD_SIZE: 'row-too-long',
};

/**
 * Reads a file piece by piece. A row that cannot be read is told as such and reading goes on with the next *line*, so
 * that one stray quote does not swallow the rest of the file.
 */
export function* readCsv(content: string, delimiter: string): Generator<CsvRow> {
  const lines = content.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  let at = 0;
  let count = LINES_AT_ONCE;
  while (at < lines.length) {
    const end = Math.min(at + count, lines.length);
    const piece = parsePiece(lines, at, end, delimiter);
    yield* piece.rows;
    count = LINES_AT_ONCE;
    if (!piece.failed) at = end;
    else if (
      piece.failed.code === 'unclosed-quote' &&
      end < lines.length &&
      isShort(lines, piece.failed.index, end)
    ) {
      // The record may simply go on behind this piece: read it again with more behind it.
      at = piece.failed.index;
      count = (end - at) * 2 + LINES_AT_ONCE;
    } else {
      yield { line: piece.failed.index + 1, column: piece.failed.column, code: piece.failed.code };
      at = piece.failed.index + 1;
    }
  }
}

/** The character that separates most of the header's columns. */
export function guessDelimiter(content: string): string {
  const header = content.replace(/^\uFEFF/, '').split(/[\r\n]/, 1)[0]!;
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: header.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]!.sign;
}

interface Piece {
  readonly rows: readonly CsvRow[];
  readonly failed?: { readonly index: number; readonly column: number; readonly code: CsvProblem };
}

function parsePiece(lines: readonly string[], from: number, to: number, delimiter: string): Piece {
  const rows: CsvRow[] = [];
  let next = from;
  try {
    parse(lines.slice(from, to).join('\n'), {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
      on_record: (fields: string[], { lines: read }) => {
        rows.push({ line: skipEmpty(lines, next) + 1, fields });
        next = from + read;
        return null;
      },
    });
    return { rows };
  } catch (error) {
    const { code, column } = error as CsvError & { column?: unknown };
    const index = skipEmpty(lines, next);
    const problem = PROBLEMS[code] ?? 'malformed-row';
    // A record that runs over many short lines is too long because its quote was never closed.
    const swallows = problem === 'row-too-long' && lines[index]!.length < LONGEST_RECORD;
    return {
      rows,
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

function isShort(lines: readonly string[], from: number, to: number): boolean {
  let size = 0;
  for (let index = from; index < to; index++) size += lines[index]!.length + 1;
  return size < LONGEST_RECORD;
}
