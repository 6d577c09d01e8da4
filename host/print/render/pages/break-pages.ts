import type { LaidLine } from '../../layout/laid-line.ts';

/** Lines by the page that they stand on: heads of tables again on each, and nothing torn that belongs together. */
export function breakPages(
  lines: readonly LaidLine[],
  room: number,
  heightOf: (line: LaidLine) => number,
): LaidLine[][] {
  const pages: LaidLine[][] = [[]];
  let used = 0;
  const put = (line: LaidLine) => {
    pages.at(-1)!.push(line);
    used += heightOf(line);
  };
  const turn = (first: LaidLine) => {
    pages.push([]);
    used = 0;
    if (first.kind === 'text' && first.table?.part !== 'head') first.table?.head.forEach(put);
  };
  for (const unit of unitsOf(lines)) {
    if (unit[0]!.kind === 'cut') {
      pages.push([]);
      used = 0;
      continue;
    }
    const height = unit.reduce((sum, line) => sum + heightOf(line), 0);
    if (used > 0 && used + height > room) turn(unit[0]!);
    for (const line of unit) {
      // What is higher than a page is torn after all.
      if (used > 0 && used + heightOf(line) > room) turn(line);
      // No page begins with what only keeps lines apart.
      if (used > 0 || (line.kind !== 'space' && line.kind !== 'rule')) put(line);
    }
  }
  const written = pages.filter((page) => page.length > 0);
  return written.length > 0 ? written : [[]];
}

/** What stays together: the lines of a row, a head with its first row and the title above, totals with the last row. */
function unitsOf(lines: readonly LaidLine[]): LaidLine[][] {
  const units: LaidLine[][] = [];
  let joins = false;
  for (const [index, line] of lines.entries()) {
    if (joins) units.at(-1)!.push(line);
    else units.push([line]);
    joins = staysWith(line, lines[index + 1]);
  }
  return units;
}

function staysWith(line: LaidLine, next: LaidLine | undefined): boolean {
  if (line.kind !== 'text' || next?.kind !== 'text') return false;
  if (!line.table) return next.table?.part === 'head';
  if (!line.table.ends || line.table.part === 'head') return true;
  return line.table.part === 'row' && next.table?.part === 'totals';
}
