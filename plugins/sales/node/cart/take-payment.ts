import { inject, injectable } from 'inversify';
import { isRefusal, type Refusal, refusal } from '@counterpart/sdk';
import { Contracts } from '@counterpart/sdk/node';
import { type Cart, type Payment, type SaleLineInput, salesContract, type Tender } from '../../api/index.ts';
import { type CartDraft, type DraftLine, linesIn } from './cart-draft.ts';
import { CartDesk } from './cart-desk.ts';
import { CartStore } from './cart-store.ts';
import { isSaleOf } from './is-sale-of.ts';
import { ReceiptDesk } from '../paper/receipt-desk.ts';
import { RefreshReturns } from './refresh-returns.ts';
import { SettlePosting } from './settle-posting.ts';

/** What the books say when something of the cart was given back elsewhere since it was put in. */
const STALE_RETURNS = new Set(['refund-exceeded', 'refund-changed', 'totals-differ']);

/**
 * Posts the cart. Its request id is in `till.db`, marked as posting, before anything is sent; so whatever happens in
 * between, the next look at the cart can find out.
 */
@injectable()
export class TakePayment {
  constructor(
    @inject(CartDesk) private readonly desk: CartDesk,
    @inject(CartStore) private readonly store: CartStore,
    @inject(SettlePosting) private readonly posting: SettlePosting,
    @inject(RefreshReturns) private readonly returns: RefreshReturns,
    @inject(Contracts) private readonly contracts: Contracts,
    @inject(ReceiptDesk) private readonly paper: ReceiptDesk,
  ) {}

  take(payments: readonly Payment[], total_minor: number): Promise<Cart | Refusal> {
    return this.desk.exclusively(async (open) => {
      if (linesIn(open).length === 0) {
        // A second press on the button: the sale it meant is posted, and its receipt is the answer.
        return open.receipt === null ? refusal('empty-sale', 'There is nothing to pay for yet.') : open;
      }
      const draft = await this.store.save(open, { ...open, state: 'posting' });
      return this.#post(draft, payments, total_minor);
    });
  }

  async #post(
    draft: CartDraft,
    payments: readonly Payment[],
    total_minor: number,
  ): Promise<CartDraft | Refusal> {
    const sale = {
      lines: linesIn(draft).map(asShown),
      saleDiscount: draft.saleDiscount,
      saleDiscountBy: draft.saleDiscountBy,
      party: draft.party && { provider: draft.party.provider, ref: draft.party.ref },
      // Said also when it is not: a customer's own exemption would hold otherwise.
      exempt: draft.exempt !== null,
      ...(draft.exempt && { exemptReason: draft.exempt.reason, exemptBy: draft.exempt.by }),
      payments: [...draft.tenders.map(asPayment), ...payments],
      parked: draft.parked?.id ?? null,
      total_minor,
    };
    try {
      const posted = await this.contracts.client(salesContract).postSale(sale, { requestId: draft.request });
      if (!isRefusal(posted)) {
        await this.paper.afterSale(posted);
        return await this.store.startNew(draft, posted);
      }
      return await this.#outcome(draft, posted);
    } catch (error) {
      // A lost reply is no refusal. When the books cannot be asked either, the cart stays as posting.
      const now = await this.posting.settled(draft).catch(() => draft);
      if (now.receipt === null) throw error;
      return now;
    }
  }

  /** Nothing was written by a refused posting, except when an earlier one under the same request got through. */
  async #outcome(draft: CartDraft, refused: Refusal): Promise<CartDraft | Refusal> {
    if (refused.refused === 'request-reused') return this.#postedBefore(draft, refused);
    const current = STALE_RETURNS.has(refused.refused) ? await this.returns.refreshed(draft) : draft;
    await this.store.save(draft, { ...current, state: 'open' });
    return refused;
  }

  /** What was put into the cart after it was posted, as in an older copy of `till.db`, is in no document: it stays. */
  async #postedBefore(draft: CartDraft, refused: Refusal): Promise<CartDraft | Refusal> {
    const requestId = draft.request;
    const sale = await this.contracts.client(salesContract).saleByRequest({ requestId });
    if (!sale || isSaleOf(sale, draft)) {
      const now = await this.posting.settled(draft);
      return now.receipt === null ? refused : now;
    }
    await this.store.letGo(draft, { ...draft, ...this.store.newIds() });
    const message = `A part of this cart was paid before: see ${sale.receipt}. Take out what is on that receipt, then take the payment for the rest.`;
    return refusal('request-reused', message, { receipt: sale.receipt });
  }
}

function asPayment({ method, tendered_minor, reference }: Tender): Payment {
  return { method, tendered_minor, reference };
}

/** What the customer was shown is what is charged. */
function asShown(line: DraftLine): SaleLineInput {
  const { returned } = line;
  const why = {
    disposition: returned?.disposition ?? null,
    reason: returned?.reason ?? null,
    approvedBy: returned?.approvedBy ?? null,
  };
  if (returned?.original) return refundOf(line, returned.original.line, why);
  return {
    id: line.id,
    provider: line.provider,
    ref: line.ref,
    name: line.name,
    sku: line.sku,
    category: line.category,
    unit: line.unit,
    taxClass: line.taxClass,
    quantity_milli: line.quantity_milli,
    unitPrice_minor: line.unitPrice_minor,
    override: line.priceOrigin === 'override',
    partyPrice: line.priceOrigin === 'party' ? line.priceTitle : null,
    label: line.priceOrigin === 'label',
    discount: line.discount,
    note: line.note,
    refundOf: null,
    priceBy: line.priceBy,
    discountBy: line.discountBy,
    ...why,
  };
}

/** Everything else of the line is in the books. */
function refundOf(
  { id, quantity_milli, note }: DraftLine,
  line: string,
  why: Pick<SaleLineInput, 'disposition' | 'reason' | 'approvedBy'>,
): SaleLineInput {
  return {
    id,
    provider: null,
    ref: null,
    quantity_milli: 1000,
    override: false,
    label: false,
    discount: null,
    note,
    refundOf: { line, quantity_milli: 0 - quantity_milli },
    ...why,
  };
}
