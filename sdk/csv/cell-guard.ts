/**
 * What a spreadsheet may take for a formula: a cell that begins, after blanks, with one of these signs, or with a tab or
 * a line break (OWASP, "CSV injection"); the wide forms count in East Asian versions. An apostrophe belongs to them so
 * that the guard can be taken off again: a name that really begins with one is guarded, too.
 */
const DANGEROUS = /^(?:[\t\r\n]|\s*[=+\-@'＝＋－＠])/u;

/**
 * A text as it stands in a file that somebody opens in a spreadsheet: a dangerous one has one apostrophe in front.
 * Columns of figures are not guarded, whatever they begin with: `-5` stays a number, since what is written there is
 * nothing but a sign, digits and a point.
 */
export function guardCell(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** Undoes exactly what {@link guardCell} did: takes one apostrophe off, where a guarded text stands behind it. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && DANGEROUS.test(cell.slice(1)) ? cell.slice(1) : cell;
}
