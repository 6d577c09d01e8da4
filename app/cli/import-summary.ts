import type { ImportReport, ImportRowProblem } from '@counterpart/sdk';

/** An import's report for a person: the figures, then every row that was left out, with its line in the file. */
export function describeImport(report: ImportReport): string[] {
  const { rows, created, updated, unchanged, merged, skipped, errors, warnings = [], dryRun } = report;
  const figures = [
    `${created} new`,
    `${updated} changed`,
    `${unchanged} unchanged`,
    ...(merged > 0 ? [`${merged} merged into later rows`] : []),
    `${skipped.length} left out`,
    `${errors.length} with an error`,
  ];
  const heading = dryRun ? 'Nothing was written. It would be' : 'Imported';
  const columns = Object.entries(report.mapping).map(([field, header]) => `${field} from "${header}"`);
  return [
    `${heading}: ${rows} rows: ${figures.join(', ')}.`,
    ...(columns.length > 0 ? [`Columns: ${columns.join(', ')}.`] : []),
    ...section('Errors', errors),
    ...section('Left out', skipped),
    ...section('Imported, but worth a look', warnings),
  ];
}

function section(title: string, problems: readonly ImportRowProblem[]): string[] {
  if (problems.length === 0) return [];
  return [
    `${title}:`,
    ...problems.map(
      ({ line, column, message }) => `  line ${line}${column ? `, ${column}` : ''}: ${message}`,
    ),
  ];
}
