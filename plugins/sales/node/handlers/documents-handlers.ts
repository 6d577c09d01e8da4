import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { documentsMethods } from '../../api/contract/documents-methods.ts';
import { Receipts } from '../receipts/receipts.ts';

/** What was posted; runs where the books are kept and reads nothing of `till.db`. */
@injectable()
export class DocumentsHandlers {
  constructor(@inject(Receipts) private readonly receipts: Receipts) {}

  all(): Handlers<typeof documentsMethods> {
    const { receipts } = this;
    return {
      receipt: ({ id }) => receipts.byId(id),
      saleByRequest: ({ requestId }) => receipts.byRequest(requestId),
      recentSales: ({ limit }) => receipts.recent(limit),
      register: ({ till }, context) => receipts.register(till ?? context.till.id),
    };
  }
}
