import type { ImportOutcome, ImportRowProblem } from '@counterpart/sdk';
import type { ImportFigures } from './import-record.ts';
import type { NewProblem } from './import-store.ts';

const COUNTED_AS = {
  created: 'created',
  updated: 'updated',
  unchanged: 'unchanged',
  merged: 'merged',
  skipped: 'skipped',
  error: 'errors',
} as const;

/** The figures after some more rows. */
export function count(figures: ImportFigures, outcomes: readonly ImportOutcome[]): ImportFigures {
  const next = { ...figures, done: figures.done + outcomes.length };
  for (const { kind, problems = [] } of outcomes) {
    next[COUNTED_AS[kind]]++;
    if (kind !== 'error' && kind !== 'skipped') next.warnings += problems.length;
  }
  return next;
}

/** What is to be told of them, in the order of the file. */
export function problemsOf(outcomes: readonly ImportOutcome[]): NewProblem[] {
  return outcomes.flatMap(({ kind, problems = [] }) => {
    const severity = kind === 'error' || kind === 'skipped' ? kind : 'warning';
    return problems.map((problem) => ({ ...problem, severity }));
  });
}

export function broken(problem: ImportRowProblem): ImportOutcome {
  return { line: problem.line, kind: 'error', problems: [problem] };
}
