import { inject, injectable } from 'inversify';
import type { CallContext } from '@counterpart/sdk';
import { Rights } from '@counterpart/sdk/node';
import type { SaleLineInput } from '../../api/index.ts';
import { isOfCart } from '../rights/cart-only.ts';

type Line = Pick<SaleLineInput, 'refundOf' | 'quantity_milli' | 'approvedBy'>;

/** Who may give back, with a receipt and without one. */
@injectable()
export class RefundRights {
  constructor(@inject(Rights) private readonly rights: Rights) {}

  /** Whoever posts has the right, or approves it, or somebody approved the line when it was put into a till's cart. */
  async check(lines: readonly Line[], context: CallContext): Promise<void> {
    for (const line of lines) {
      const permission = permissionFor(line);
      if (permission === undefined) continue;
      const approved =
        isOfCart(context) && line.approvedBy && (await this.rights.personMay(line.approvedBy, permission));
      if (!approved) this.rights.require(context, permission);
    }
  }
}

function permissionFor({ refundOf, quantity_milli }: Line): string | undefined {
  if (refundOf) return 'sales.refund';
  return quantity_milli < 0 ? 'sales.refundWithoutReceipt' : undefined;
}
