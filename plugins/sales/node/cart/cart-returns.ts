import { type Refusal, refusal } from '@counterpart/sdk';
import type { CartLine } from '../../api/index.ts';
import { leftMessage } from '../returns/left-message.ts';
import type { DraftLine } from './cart-draft.ts';

/** How much of its original each line gives back after the lines before it, in order; 0 on other lines. */
export function refundedBefore(lines: readonly DraftLine[]): number[] {
  const taken = new Map<string, number>();
  return lines.map(({ returned, quantity_milli }) => {
    const original = returned?.original;
    if (!original) return 0;
    const before_milli = taken.get(original.line) ?? original.refunded_milli;
    taken.set(original.line, before_milli - quantity_milli);
    return before_milli;
  });
}

/** How much a line of the cart can give back at most, beside the others of the same original. */
export function mostOf(line: DraftLine, lines: readonly DraftLine[]): number | null {
  const original = line.returned?.original;
  if (!original) return null;
  const others_milli = lines
    .filter(({ id, returned }) => id !== line.id && returned?.original?.line === original.line)
    .reduce((sum, { quantity_milli }) => sum - quantity_milli, 0);
  return original.posted.quantity_milli - original.refunded_milli - others_milli;
}

/** Why these lines cannot be in a cart together; undefined when nothing gives back more than is left. */
export function refundExcess(lines: readonly DraftLine[], locale: string): Refusal | undefined {
  for (const line of lines) {
    const most_milli = mostOf(line, lines);
    if (most_milli === null || -line.quantity_milli <= most_milli) continue;
    const { document } = line.returned!.original!;
    const left_milli = Math.max(most_milli, 0);
    return refusal('refund-exceeded', leftMessage(line.name, document.receipt, left_milli, locale), {
      line: line.id,
      left_milli,
    });
  }
  return undefined;
}

/** What the screen shows of it. */
export function shownReturn(line: DraftLine, lines: readonly DraftLine[]): CartLine['returned'] {
  if (line.returned === null) return null;
  const { disposition, reason, original } = line.returned;
  return { disposition, reason, document: original?.document ?? null, most_milli: mostOf(line, lines) };
}
