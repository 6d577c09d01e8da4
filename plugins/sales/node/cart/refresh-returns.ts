import { inject, injectable } from 'inversify';
import { Contracts } from '@counterpart/sdk/node';
import { salesContract } from '../../api/index.ts';
import { type CartDraft, type DraftLine, linesIn } from './cart-draft.ts';

/** Brings what a cart gives back in line with the books, when another till gave back of the same meanwhile. */
@injectable()
export class RefreshReturns {
  constructor(@inject(Contracts) private readonly contracts: Contracts) {}

  /** The cart with no more of anything than is left; what nothing is left of is taken out. */
  async refreshed(draft: CartDraft): Promise<CartDraft> {
    const shop = this.contracts.client(salesContract);
    const refunded = new Map<string, number>();
    for (const document of originals(draft)) {
      const refundable = await shop.refundable({ document });
      for (const { line, refunded_milli } of refundable?.lines ?? []) refunded.set(line, refunded_milli);
    }
    return refunded.size === 0 ? draft : { ...draft, lines: trimmed(draft.lines, refunded) };
  }
}

function originals(draft: CartDraft): ReadonlySet<string> {
  return new Set(linesIn(draft).flatMap(({ returned }) => returned?.original?.document.id ?? []));
}

/** In order: a line gets what is left of its original after the lines before it. */
function trimmed(lines: readonly DraftLine[], refunded: ReadonlyMap<string, number>): DraftLine[] {
  const left = new Map<string, number>();
  return lines.map((line) => {
    const original = line.returned?.original;
    if (!line.returned || !original) return line;
    const refunded_milli = refunded.get(original.line) ?? original.refunded_milli;
    const returned = { ...line.returned, original: { ...original, refunded_milli } };
    if (line.removed) return { ...line, returned };
    const left_milli = left.get(original.line) ?? original.posted.quantity_milli - refunded_milli;
    const quantity_milli = Math.max(line.quantity_milli, 0 - left_milli) + 0;
    left.set(original.line, left_milli + quantity_milli);
    return quantity_milli === 0
      ? { ...line, returned, removed: true }
      : { ...line, returned, quantity_milli };
  });
}
