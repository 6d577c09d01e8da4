import type { ImportOutcome, ImportRowProblem } from '@counterpart/sdk';
import type { RowDecision } from './match-rows.ts';
import type { ImportedProduct } from './product-draft.ts';

/** What was decided about a row, and which product of the shop it is about; null for a new one. */
export interface Decided {
  readonly outcome: ImportOutcome;
  readonly product: string | null;
}

/**
 * What a piece of a file came to, as short as can be: it is kept with the shop's remembered requests for weeks, so that
 * the same rows, sent again after a crash, get the same answer. A letter a row; in `told` what only the shop knew.
 */
export interface RememberedPiece {
  readonly kinds: string;
  readonly told: Readonly<Record<string, string | Omit<ImportRowProblem, 'line'>>>;
}

const LETTERS = { create: 'c', update: 'u', unchanged: '=', skipped: 's', error: 'e' } as const;
const OUTCOMES: Readonly<Record<string, ImportOutcome['kind']>> = {
  c: 'created',
  u: 'updated',
  '=': 'unchanged',
  s: 'skipped',
  e: 'error',
};

export function rememberPiece(decisions: readonly RowDecision[]): RememberedPiece {
  const told: Record<string, string | Omit<ImportRowProblem, 'line'>> = {};
  for (const [index, decision] of decisions.entries()) {
    if (decision.kind === 'skipped' || decision.kind === 'error') {
      const { line: _line, ...problem } = decision.problem;
      told[index] = problem;
    } else if (decision.kind === 'update' || decision.kind === 'unchanged') told[index] = decision.id;
  }
  return { kinds: decisions.map(({ kind }) => LETTERS[kind]).join(''), told };
}

export function recallPiece({ kinds, told }: RememberedPiece, rows: readonly ImportedProduct[]): Decided[] {
  return rows.map(({ line, warnings }, index) => {
    const kind = OUTCOMES[kinds[index] ?? 'e'] ?? 'error';
    const about = told[index];
    const problems: readonly ImportRowProblem[] = typeof about === 'object' ? [{ line, ...about }] : warnings;
    return {
      outcome: { line, kind, ...(problems.length > 0 ? { problems } : {}) },
      product: typeof about === 'string' ? about : null,
    };
  });
}
