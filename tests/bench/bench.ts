import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Figure, judge, type Result } from './figure.ts';
import { figures } from './figures/index.ts';
import { printTills, tillsTable } from './tills-table.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'boolean' }, tills: { type: 'boolean' } },
  allowPositionals: true,
});

const wanted = values.only ? chosen(positionals) : figures;
const results: Result[] = [];
for (const figure of wanted) {
  process.stderr.write(`measuring ${figure.id} …\n`);
  const result = judge(figure, await figure.measure());
  results.push(result);
  print(result);
}
const tills = values.only && !values.tills ? [] : await tillsTable();
if (tills.length > 0) printTills(tills);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ results, tills }, null, 2)}\n`);

function chosen(ids: readonly string[]): readonly Figure[] {
  const unknown = ids.find((id) => !figures.some((figure) => figure.id === id));
  if (unknown !== undefined || (ids.length === 0 && !values.tills)) {
    const known = figures.map((figure) => figure.id).join(', ');
    process.stderr.write(
      `${unknown ? `There is no figure "${unknown}".` : 'Name a figure after --only.'} Known: ${known}\n`,
    );
    process.exit(2);
  }
  return figures.filter((figure) => ids.includes(figure.id));
}

/** Each as it is known: a later one that fails takes none of them along. */
function print({ id, value, unit, goal, pass, note }: Result): void {
  const width = Math.max(...wanted.map((figure) => figure.id.length));
  const figure = `${value} ${unit}`.padEnd(12);
  console.log(`${id.padEnd(width)}  ${figure}  goal ${goal.padEnd(8)}  ${pass ? 'met' : 'MISSED'}  ${note}`);
}
