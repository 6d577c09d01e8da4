import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { documentsMethods } from '../../api/contract/documents-methods.ts';
import { FindSales } from '../receipts/find-sales.ts';
import { Receipts } from '../receipts/receipts.ts';

/** What was posted; runs where the books are kept and reads nothing of `till.db`. */
@injectable()
export class DocumentsHandlers {
  constructor(
    @inject(Receipts) private readonly receipts: Receipts,
    @inject(FindSales) private readonly sales: FindSales,
  ) {}

  all(): Handlers<typeof documentsMethods> {
    const { receipts, sales } = this;
    return {
      receipt: ({ id }) => receipts.byId(id),
      receiptByNumber: ({ receipt }) => receipts.byNumber(receipt),
      saleByRequest: ({ requestId }) => receipts.byRequest(requestId),
      recentSales: ({ limit }) => receipts.recent(limit),
      findSales: (input) => sales.find(input),
      linkedDocuments: ({ document }) => receipts.linked(document),
      register: ({ till }, context) => receipts.register(till ?? context.till.id),
    };
  }
}
