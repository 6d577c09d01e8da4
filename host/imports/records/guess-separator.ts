import type { Separator } from '@counterpart/sdk';
import { parseLines } from './parse-lines.ts';

/** A comma also stands in texts and figures; so where two fit equally, the other one is meant. */
const SEPARATORS: readonly Separator[] = ['\t', ';', '|', ','];
const LINES = 30;

/** The sign by which the header falls into most columns, and the rows below into as many. */
export function guessSeparator(text: string): Separator {
  const lines = text.split(/\r\n|\n|\r/, LINES);
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const rows = parseLines(lines, separator, 0).records.flatMap((row) =>
      'fields' in row ? [row.fields] : [],
    );
    const columns = rows[0]?.length ?? 1;
    if (columns < 2) continue;
    const fitting = rows.filter((fields) => fields.length === columns).length / rows.length;
    const score = columns * fitting;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}
