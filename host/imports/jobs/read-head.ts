import {
  type DecimalSeparator,
  type ImportChoices,
  type Importer,
  parseDecimal,
  refusal,
  type Refusal,
} from '@counterpart/sdk';
import { columnNames, guessMapping, isHeader } from '../records/columns.ts';
import { FigureEvidence } from '../records/figure-evidence.ts';
import { guessSeparator } from '../records/guess-separator.ts';
import type { CsvRecord } from '../records/parse-lines.ts';
import { readRecords } from '../records/read-records.ts';
import { readText } from '../text/read-text.ts';
import { detectEncoding } from '../text/detect-encoding.ts';
import type { StagedFiles } from '../text/staged-files.ts';
import type { FileReading } from './import-record.ts';
import type { KnownSources } from './known-sources.ts';

/** The beginning of a file as it will be read. */
export interface FileHead extends FileReading {
  readonly records: readonly CsvRecord[];
  readonly figures: readonly { readonly text: string; readonly value: number | null }[];
  readonly remembered: boolean;
}

export interface HeadServices {
  readonly files: StagedFiles;
  readonly sources: KnownSources;
  /** How the shop writes figures: it decides where the file does not. */
  readonly shopDecimal: DecimalSeparator;
}

const FIGURES_SHOWN = 3;
/** Enough to read any figure to be shown. */
const DIGITS = 6;

/** Finds out how a file is to be read from its first quarter of a megabyte, as far as nobody said it. */
export async function readHead(
  { files, sources, shopDecimal }: HeadServices,
  id: string,
  importer: Importer,
  told: ImportChoices,
): Promise<FileHead | Refusal> {
  const head = await files.head(id);
  const sniffed = await detectEncoding(head, files.pieces(id));
  if ('refused' in sniffed) return unreadable(sniffed.refused);
  const encoding = told.encoding ?? sniffed.encoding;
  const text = await wholeLines(head, encoding);
  const separator = told.separator ?? guessSeparator(text);
  const [header, ...records] = await readAll(text, separator);
  if (!isHeader(header))
    return unreadable(
      head.length === 0
        ? 'The file is empty. Export the list again and choose that file.'
        : 'The file has no first row with the names of its columns. Save it as CSV with a header.',
    );
  const headers = columnNames(header.fields);
  const known = await sources.find(importer.kind, headers);
  const fields = await importer.fields(headers);
  const wrong = wrongMapping(
    told.mapping ?? {},
    headers,
    fields.map((field) => field.id),
  );
  if (wrong) return wrong;
  const chosen = told.mapping ?? known?.mapping ?? {};
  const whole = told.mapping === undefined ? known !== undefined : told.mappingIsWhole === true;
  const guessed = whole ? chosen : guessMapping(headers, fields, chosen);
  const mapping = importer.refine?.(guessed, chosen) ?? guessed;
  const figureColumns = fields
    .filter(({ kind }) => kind === 'figure')
    .map(({ id }) => headers.indexOf(mapping[id] ?? ''))
    .filter((index) => index >= 0);
  const cells = records.flatMap((record) =>
    'fields' in record ? figureColumns.map((index) => record.fields[index] ?? '') : [],
  );
  const evidence = new FigureEvidence();
  for (const cell of cells) evidence.see(cell);
  const certain = told.decimal ?? evidence.decimal ?? known?.decimal;
  const decimal = certain ?? shopDecimal;
  return {
    encoding,
    separator,
    decimal,
    decimalIsSure: certain !== undefined,
    headers,
    mapping,
    matchBy: told.matchBy ?? known?.matchBy ?? importer.matching[0]!.id,
    whenThere: told.whenThere ?? known?.whenThere ?? 'update',
    records,
    figures: figuresToShow(cells, decimal),
    remembered: known !== undefined && told.mapping === undefined,
  };
}

export function unreadable(message: string): Refusal {
  return refusal('unreadable-file', message);
}

/** Without the last line, of which only a part may be there. */
async function wholeLines(head: Uint8Array, encoding: FileReading['encoding']): Promise<string> {
  let text = '';
  for await (const piece of readText(oneOf(head), encoding)) text += piece;
  if (head.length < 64 * 1024) return text;
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end > 0 ? text.slice(0, end + 1) : text;
}

async function readAll(text: string, separator: string): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const some of readRecords(oneOf(text), separator)) records.push(...some);
  return records;
}

async function* oneOf<T>(value: T): AsyncGenerator<T> {
  yield value;
}

function wrongMapping(
  told: Readonly<Record<string, string>>,
  headers: readonly string[],
  fields: readonly string[],
): Refusal | undefined {
  for (const [field, header] of Object.entries(told)) {
    if (!fields.includes(field))
      return refusal(
        'unknown-field',
        `The mapping names a field "${field}". Known are: ${fields.join(', ')}.`,
      );
    if (!headers.includes(header))
      return refusal(
        'unknown-column',
        `The mapping names a column "${header}", which the file lacks. It has: ${headers.join(', ')}.`,
      );
  }
  return undefined;
}

/** Those that would be another figure with the other decimal mark come first. */
function figuresToShow(cells: readonly string[], decimal: DecimalSeparator): FileHead['figures'] {
  const texts = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => /\d/.test(cell)))];
  const telling = texts.filter((text) => /[.,]/.test(text));
  return [...telling, ...texts.filter((text) => !telling.includes(text))]
    .slice(0, FIGURES_SHOWN)
    .map((text) => {
      const parsed = parseDecimal(text.replaceAll(/[^\d.,'’\s-]/gu, ''), DIGITS, decimal);
      return { text, value: parsed.ok ? parsed.value / 10 ** DIGITS : null };
    });
}
