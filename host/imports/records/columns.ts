import { type CsvRecord } from './parse-lines.ts';
import { foldHeader, type ImportField, type ImportMapping } from '@counterpart/sdk';

/** The names of the columns, each once: a repeated one has its number, an empty one its place. */
export function columnNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    const name = cell.trim() || `Column ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Which column is what: as told, and what was not told by the names of the columns. */
export function guessMapping(
  headers: readonly string[],
  fields: readonly ImportField[],
  told: ImportMapping,
): ImportMapping {
  const mapping: Record<string, string> = { ...told };
  const used = new Set(Object.values(told));
  const folded = headers.map((header) => ({ header, folded: foldHeader(header) }));
  for (const field of fields) {
    if (mapping[field.id] !== undefined) continue;
    for (const known of field.headers) {
      const found = folded.find((one) => one.folded === known && !used.has(one.header));
      if (!found) continue;
      mapping[field.id] = found.header;
      used.add(found.header);
      break;
    }
  }
  return mapping;
}

/** A file is known again by its columns. */
export function signatureOf(headers: readonly string[]): string {
  return headers.map(foldHeader).join('|');
}

export function isHeader(record: CsvRecord | undefined): record is Extract<CsvRecord, { fields: unknown }> {
  return record !== undefined && 'fields' in record && record.fields.some((name) => name.trim() !== '');
}
