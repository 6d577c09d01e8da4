import type { Client } from '../contracts/client.ts';
import type { ImportJob, ImportProblem, importersContract } from '../core/importers-contract.ts';
import type { ImportRowProblem } from './importers.ts';

/** What became of a file, with every row that needs a person, in the order of the file. */
export interface ImportReport extends Omit<ImportJob, 'skipped' | 'errors' | 'warnings'> {
  readonly skipped: readonly ImportRowProblem[];
  readonly errors: readonly ImportRowProblem[];
  readonly warnings: readonly ImportRowProblem[];
}

const PAGE = 1000;

export async function readReport(
  importers: Client<typeof importersContract.methods>,
  job: ImportJob,
): Promise<ImportReport> {
  const found: Record<ImportProblem['severity'], ImportRowProblem[]> = {
    error: [],
    skipped: [],
    warning: [],
  };
  for await (const { severity, line, column, code, message } of importProblems(importers, job.id)) {
    found[severity].push({ line, ...(column === undefined ? {} : { column }), code, message });
  }
  const byLine = (problems: ImportRowProblem[]) => problems.toSorted((a, b) => a.line - b.line);
  return {
    ...job,
    skipped: byLine(found.skipped),
    errors: byLine(found.error),
    warnings: byLine(found.warning),
  };
}

/** Every problem of an import, however many there are. */
export async function* importProblems(
  importers: Client<typeof importersContract.methods>,
  id: string,
): AsyncGenerator<ImportProblem> {
  for (let after = 0; ;) {
    const page = await importers.problems({ id, after, limit: PAGE });
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.number;
  }
}
