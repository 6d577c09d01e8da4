import type { ImportOutcome, ImportRowProblem } from '@counterpart/sdk';

/**
 * What a piece of a file came to, as short as can be: it is kept with the shop's remembered requests for weeks, so that
 * the same rows, sent again after a crash, get the same answer. A letter a row; in `told` what is to be said of one.
 */
export interface RememberedPiece {
  readonly kinds: string;
  readonly told: Readonly<Record<string, readonly Omit<ImportRowProblem, 'line'>[]>>;
}

const LETTERS = {
  created: 'c',
  updated: 'u',
  unchanged: '=',
  merged: 'm',
  skipped: 's',
  error: 'e',
} as const;
const KINDS = new Map(
  Object.entries(LETTERS).map(([kind, letter]) => [letter as string, kind as ImportOutcome['kind']]),
);

export function rememberOutcomes(outcomes: readonly ImportOutcome[]): RememberedPiece {
  const told = outcomes.flatMap(({ problems = [] }, index) =>
    problems.length === 0 ? [] : [[index, problems.map(said)] as const],
  );
  return { kinds: outcomes.map(({ kind }) => LETTERS[kind]).join(''), told: Object.fromEntries(told) };
}

function said({ column, code, message }: ImportRowProblem): Omit<ImportRowProblem, 'line'> {
  return { ...(column === undefined ? {} : { column }), code, message };
}

export function recallOutcomes({ kinds, told }: RememberedPiece, lines: readonly number[]): ImportOutcome[] {
  return lines.map((line, index) => {
    const kind = KINDS.get(kinds[index] ?? '') ?? 'error';
    const problems = told[index]?.map((one) => ({ line, ...one }));
    return { line, kind, ...(problems && { problems }) };
  });
}
