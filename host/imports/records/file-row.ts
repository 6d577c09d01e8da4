import { type ImportMapping, type ImportRow, type ImportRowProblem, unguardCell } from '@counterpart/sdk';
import type { CsvProblem, CsvRecord } from './parse-lines.ts';

const MESSAGES: Readonly<Record<CsvProblem, string>> = {
  'unclosed-quote': 'A quote is opened here and never closed. Close it, or take it away.',
  'stray-quote': 'A quote stands inside a cell. Write it twice, and the cell in quotes.',
  'row-too-long':
    'The row is far too long. A quote may not be closed, or a cell holds something else than text.',
  'malformed-row': 'The row cannot be read. Save the file again as "CSV UTF-8".',
};

/** Makes rows for the importer of what was read, or says what is wrong with them. */
export class FileRows {
  readonly #headers: readonly string[];
  readonly #columns: ReadonlyMap<string, number>;

  constructor(headers: readonly string[], mapping: ImportMapping) {
    this.#headers = headers;
    this.#columns = new Map(
      Object.entries(mapping).map(([field, header]) => [field, headers.indexOf(header)]),
    );
  }

  read(record: CsvRecord): ImportRow | ImportRowProblem {
    if (!('fields' in record)) {
      const column = this.#headers[record.column];
      const where = column === undefined ? {} : { column };
      return { line: record.line, ...where, code: record.code, message: MESSAGES[record.code] };
    }
    const { line, fields } = record;
    if (fields.length !== this.#headers.length) {
      return {
        line,
        code: 'wrong-column-count',
        message: `The row has ${fields.length} columns, the header ${this.#headers.length}. Look for a missing quote or separator.`,
      };
    }
    const zero = fields.findIndex((field) => field.includes('\0'));
    if (zero >= 0) {
      const message = 'The cell holds a zero byte, which is no text. Type the cell again.';
      return { line, column: this.#headers[zero]!, code: 'zero-byte', message };
    }
    return {
      line,
      cell: (field) => {
        const index = this.#columns.get(field);
        return index === undefined ? '' : unguardCell(trimmed(fields[index] ?? ''));
      },
    };
  }
}

export function isProblem(row: ImportRow | ImportRowProblem): row is ImportRowProblem {
  return 'message' in row;
}

/** What guards a cell may stand before a blank that belongs to it. */
function trimmed(cell: string): string {
  return cell.startsWith("'") ? cell.trimEnd() : cell.trim();
}
