import type { Receipt } from '../../api/index.ts';
import { type CartDraft, linesIn } from './cart-draft.ts';

/** Whether a document has the goods that are in a cart, however they were paid for. */
export function isSaleOf({ lines }: Receipt, draft: CartDraft): boolean {
  const posted = lines.map(({ provider, ref, name, quantity_milli, refundOf }) =>
    refundOf ? `${refundOf.line} ${quantity_milli}` : `${provider} ${ref} ${name} ${quantity_milli}`,
  );
  const wanted = linesIn(draft).map(({ provider, ref, name, quantity_milli, returned }) =>
    returned?.original
      ? `${returned.original.line} ${quantity_milli}`
      : `${provider} ${ref} ${name} ${quantity_milli}`,
  );
  return posted.sort().join('\n') === wanted.sort().join('\n');
}
