import { inject, injectable } from 'inversify';
import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import type { Tx } from '@counterpart/sdk/node';
import type { Receipt, SaleInput } from '../../api/index.ts';
import { sellParked } from '../parked/sell-parked.ts';
import { RefundRights } from '../returns/refund-rights.ts';
import { PostingRights } from '../rights/posting-rights.ts';
import { PostDocument } from './post-document.ts';
import { PrepareSale } from './prepare-sale.ts';

/** Two tills that give back of one line in turn: whoever comes second prices again. */
const ATTEMPTS = 10;

/** `sales.postSale`: what is sold and what is given back, in one document. */
@injectable()
export class PostSale {
  constructor(
    @inject(PrepareSale) private readonly sales: PrepareSale,
    @inject(PostDocument) private readonly documents: PostDocument,
    @inject(RefundRights) private readonly refundRights: RefundRights,
    @inject(PostingRights) private readonly postingRights: PostingRights,
  ) {}

  async post(input: SaleInput, context: CallContext): Promise<Receipt | Refusal> {
    const origin = this.documents.origin(input, context);
    const before = await this.documents.replay(origin);
    if (before) return before;
    await this.refundRights.check(input.lines, context);
    const { parked } = input;
    const endParked = parked ? (tx: Tx) => sellParked(tx, parked, context) : undefined;
    for (let attempt = 1; ; attempt += 1) {
      const absent = await this.documents.ready();
      const sale = await this.sales.prepare(input);
      if (isRefusal(sale)) return sale;
      const rights = await this.postingRights.check(input, sale, context);
      const posted = await this.documents.post({ ...sale, rights }, origin, absent, endParked);
      const again = isRefusal(posted) && posted.refused === 'refund-changed' && attempt < ATTEMPTS;
      if (!again) return posted;
    }
  }
}
