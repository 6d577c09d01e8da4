import { FigureEvidence } from '../records/figure-evidence.ts';
import type { CsvRecord } from '../records/parse-lines.ts';
import { readRecords } from '../records/read-records.ts';
import { readText } from '../text/read-text.ts';
import type { StagedFiles } from '../text/staged-files.ts';
import type { FileReading } from './import-record.ts';

/** The data records of a staged file, some at a time, without its header. */
export async function* dataRecords(
  files: StagedFiles,
  id: string,
  { encoding, separator }: Pick<FileReading, 'encoding' | 'separator'>,
): AsyncGenerator<readonly CsvRecord[]> {
  let header = true;
  for await (const records of readRecords(readText(files.pieces(id), encoding), separator)) {
    if (header && records.length > 0) {
      header = false;
      yield records.slice(1);
    } else yield records;
  }
}

/** As `dataRecords`, in pieces of as many as `size` says when one begins; the last may be shorter. */
export async function* inPieces(
  source: AsyncIterable<readonly CsvRecord[]>,
  size: () => number,
): AsyncGenerator<readonly CsvRecord[]> {
  let waiting: CsvRecord[] = [];
  for await (const records of source) {
    waiting.push(...records);
    for (let wanted = size(); waiting.length >= wanted; wanted = size()) {
      const piece = waiting.slice(0, wanted);
      waiting = waiting.slice(wanted);
      yield piece;
    }
  }
  if (waiting.length > 0) yield waiting;
}

/** What all figures of a file say about its decimal mark, when its beginning did not. */
export async function decimalOf(
  source: AsyncIterable<readonly CsvRecord[]>,
  columns: readonly number[],
): Promise<FileReading['decimal'] | undefined> {
  const evidence = new FigureEvidence();
  for await (const records of source) {
    for (const record of records) {
      if ('fields' in record) for (const column of columns) evidence.see(record.fields[column] ?? '');
    }
  }
  return evidence.decimal;
}
