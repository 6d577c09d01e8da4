import { type Refusal, refusal } from '@counterpart/sdk';
import type { ReadCode } from '../../api/index.ts';

/** Why nothing went into the cart, and what to do. */
export function unknownCode({ code, problem, expected }: Extract<ReadCode, { kind: 'unknown' }>): Refusal {
  const data = { code, problem, expected };
  switch (problem) {
    case 'check-digit':
      return refusal(
        'unknown-code',
        `"${code}" was misread or mistyped: it should end in ${expected}, not ${code.at(-1)}. Scan it again.`,
        data,
      );
    case 'no-such-item':
      return refusal('unknown-code', `The label is of item ${code}, and nothing here has that code.`, data);
    case 'no-figure':
      return refusal('unknown-code', `The weight or price in "${code}" is zero. Weigh it again.`, data);
    default:
      return refusal('unknown-code', `Nothing here has the code "${code}".`, data);
  }
}
