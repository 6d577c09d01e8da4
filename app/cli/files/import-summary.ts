import type { ImportReport, ImportRowProblem } from '@counterpart/sdk';

/** As many as somebody reads; the whole list goes to a file. */
const SHOWN = 50;

/** An import's report for a person: the figures, then the rows that were left out, with their lines in the file. */
export function describeImport(report: ImportReport): string[] {
  const { rows, created, updated, unchanged, merged, skipped, errors, warnings, state } = report;
  const figures = [
    `${created} new`,
    `${updated} changed`,
    `${unchanged} unchanged`,
    ...(merged > 0 ? [`${merged} merged into other rows`] : []),
    `${skipped.length} left out`,
    `${errors.length} with an error`,
  ];
  const columns = Object.entries(report.mapping).map(([field, header]) => `${field} from "${header}"`);
  return [
    `${headingOf(report)}: ${state === 'done' || report.dryRun ? rows : `${report.done} of ${rows ?? 'many'}`} rows: ${figures.join(', ')}.`,
    ...(report.message === null ? [] : [report.message]),
    ...(columns.length > 0 ? [`Columns: ${columns.join(', ')}.`] : []),
    ...section('Errors', errors),
    ...section('Left out', skipped),
    ...section('Imported, but worth a look', warnings),
  ];
}

function headingOf({ state, dryRun }: ImportReport): string {
  if (dryRun) return 'Nothing was written. It would be';
  return state === 'done' ? 'Imported' : 'Stopped; what was imported stays, --resume goes on. So far';
}

function section(title: string, problems: readonly ImportRowProblem[]): string[] {
  if (problems.length === 0) return [];
  const more = problems.length - SHOWN;
  return [
    `${title}:`,
    ...problems
      .slice(0, SHOWN)
      .map(({ line, column, message }) => `  line ${line}${column ? `, ${column}` : ''}: ${message}`),
    ...(more > 0 ? [`  and ${more} more; --problems FILE.csv writes them all`] : []),
  ];
}
