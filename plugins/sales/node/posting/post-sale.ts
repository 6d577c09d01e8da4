import { inject, injectable } from 'inversify';
import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import type { Tx } from '@counterpart/sdk/node';
import type { Receipt, SaleInput } from '../../api/index.ts';
import { sellParked } from '../parked/sell-parked.ts';
import { RefundRights } from '../returns/refund-rights.ts';
import { PostingRights } from '../rights/posting-rights.ts';
import { SaleParties, type SaleParty } from '../parties/sale-parties.ts';
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
    @inject(SaleParties) private readonly parties: SaleParties,
  ) {}

  async post(asked: SaleInput, context: CallContext): Promise<Receipt | Refusal> {
    const origin = this.documents.origin(asked, context);
    const before = await this.documents.replay(origin);
    if (before) return before;
    await this.refundRights.check(asked.lines, context);
    const { parked } = asked;
    const endParked = parked ? (tx: Tx) => sellParked(tx, parked, context) : undefined;
    for (let attempt = 1; ; attempt += 1) {
      const absent = await this.documents.ready();
      const party = await this.parties.of(asked);
      if (isRefusal(party)) return party;
      const input = onTermsOf(party, asked);
      const sale = await this.sales.prepare(input, party);
      if (isRefusal(sale)) return sale;
      const rights = await this.postingRights.check(input, sale, party, context);
      const posted = await this.documents.post({ ...sale, rights }, origin, absent, endParked);
      const again = isRefusal(posted) && posted.refused === 'refund-changed' && attempt < ATTEMPTS;
      if (!again) return posted;
    }
  }
}

/** Who says nothing of tax sells as the customer is taxed. */
function onTermsOf(party: SaleParty | null, input: SaleInput): SaleInput {
  if (!party?.exemptReason || input.exempt !== undefined) return input;
  return { ...input, exempt: true, exemptReason: party.exemptReason };
}
