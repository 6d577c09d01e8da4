import { inject, injectable } from 'inversify';
import { type CallContext, isRefusal, type Refusal, refusal } from '@counterpart/sdk';
import { Contracts, Ids } from '@counterpart/sdk/node';
import { type Cart, type Disposition, type Refundable, salesContract } from '../../api/index.ts';
import { notWhole, unfitForSale } from '../catalogue/unfit-for-sale.ts';
import { whoAllowed } from '../rights/who-allowed.ts';
import { refundOfRefund } from '../returns/refund-of-refund.ts';
import { CartDesk } from './cart-desk.ts';
import { type CartDraft, type DraftLine, linesIn } from './cart-draft.ts';
import { soldTo } from '../parties/sold-to.ts';
import { append, change } from './cart-edits.ts';
import { LookUp } from './look-up.ts';

interface Why {
  readonly disposition: Disposition;
  readonly reason: string;
}

interface Wanted extends Why {
  readonly line: string;
  readonly quantity_milli: number;
}

/** Puts what comes back into the cart, with a receipt and without one. */
@injectable()
export class GiveBack {
  constructor(
    @inject(CartDesk) private readonly desk: CartDesk,
    @inject(LookUp) private readonly lookUp: LookUp,
    @inject(Contracts) private readonly contracts: Contracts,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  fromReceipt(document: string, wanted: readonly Wanted[], context: CallContext): Promise<Cart | Refusal> {
    return this.desk.edit(context, async (draft) => {
      const refundable = await this.contracts.client(salesContract).refundable({ document });
      if (!refundable) {
        return refusal('unknown-document', 'There is no such receipt any more. Look it up again.', {
          document,
        });
      }
      let next: CartDraft | Refusal = draft;
      for (const each of wanted) {
        next = this.#add(next, refundable, each, whoAllowed(context));
        if (isRefusal(next)) return next;
      }
      return this.#forWhomItWas(next, refundable);
    });
  }

  /** A return takes the customer of its receipt, where the cart has none. */
  async #forWhomItWas(draft: CartDraft, { party }: Refundable): Promise<CartDraft> {
    if (draft.party !== null || party === null) return draft;
    return soldTo(draft, await this.contracts.client(salesContract).party(party));
  }

  withoutReceipt(
    item: { readonly provider: string; readonly ref: string; readonly quantity_milli: number } & Why,
    context: CallContext,
  ): Promise<Cart | Refusal> {
    return this.desk.edit(context, async (draft) => {
      const { provider, ref, quantity_milli } = item;
      const found = await this.lookUp.item(provider, ref);
      if (isRefusal(found)) return found;
      const { name, sku, category, unit, wholeOnly, single, note, taxClass, unitPrice_minor } = found;
      const unfit = unfitForSale(found, quantity_milli);
      if (unfit) return unfit;
      return append(draft, {
        id: this.ids.next(),
        provider,
        ref,
        name,
        sku,
        category,
        unit,
        wholeOnly,
        single,
        note,
        taxClass,
        priceOrigin: 'list',
        listPrice_minor: unitPrice_minor,
        quantity_milli: 0 - quantity_milli,
        unitPrice_minor,
        returned: unknownOrigin(item, context),
      });
    });
  }

  openItem(
    item: {
      readonly name: string;
      readonly unitPrice_minor: number;
      readonly quantity_milli: number;
      readonly taxClass: string | null;
    } & Why,
    context: CallContext,
  ): Promise<Cart | Refusal> {
    return this.desk.edit(context, async (draft) => {
      const { name, unitPrice_minor, quantity_milli, taxClass } = item;
      const unknown = await this.lookUp.unknownTaxClass(taxClass);
      if (unknown) return unknown;
      return append(draft, {
        id: this.ids.next(),
        provider: null,
        ref: null,
        name,
        sku: null,
        category: null,
        unit: null,
        taxClass,
        priceOrigin: 'open',
        listPrice_minor: null,
        quantity_milli: 0 - quantity_milli,
        unitPrice_minor,
        returned: unknownOrigin(item, context),
      });
    });
  }

  change(line: string, why: Why, context: CallContext): Promise<Cart | Refusal> {
    return this.desk.edit(context, (draft) =>
      change(draft, line, (found) =>
        found.returned
          ? { ...found, returned: { ...found.returned, ...why } }
          : refusal('unknown-line', `${found.name} is not given back.`, { line }),
      ),
    );
  }

  /** More of the same, for the same reason and with the same end, joins its line. */
  #add(
    draft: CartDraft,
    document: Refundable,
    { line: id, quantity_milli, disposition, reason }: Wanted,
    approvedBy: string | null,
  ): CartDraft | Refusal {
    const found = document.lines.find(({ line }) => line === id);
    if (!found) {
      return refusal('unknown-line', `This line is not on ${document.receipt}. Look the receipt up again.`, {
        line: id,
      });
    }
    if (document.kind === 'void' || found.posted.quantity_milli < 0) return refundOfRefund(document, found);
    const unfit = notWhole(found, quantity_milli);
    if (unfit) return unfit;
    const same = linesIn(draft).find(({ returned }) => isSame(returned, { line: id, disposition, reason }));
    if (same) {
      return change(draft, same.id, (line) => ({
        ...line,
        quantity_milli: line.quantity_milli - quantity_milli,
      }));
    }
    return append(draft, {
      id: this.ids.next(),
      provider: found.provider,
      ref: found.ref,
      name: found.name,
      sku: found.sku,
      category: found.category,
      unit: found.unit,
      wholeOnly: found.wholeOnly,
      note: found.note,
      taxClass: found.taxClass,
      priceOrigin: found.provider === null ? 'open' : 'list',
      listPrice_minor: null,
      quantity_milli: 0 - quantity_milli,
      unitPrice_minor: found.posted.unitPrice_minor,
      returned: {
        disposition,
        reason,
        approvedBy,
        original: {
          line: id,
          document: { id: document.document, receipt: document.receipt },
          posted: found.posted,
          refunded_milli: found.refunded_milli,
        },
      },
    });
  }
}

function isSame(
  returned: DraftLine['returned'],
  { line, disposition, reason }: Pick<Wanted, 'line' | 'disposition' | 'reason'>,
): boolean {
  return (
    returned?.original?.line === line && returned.disposition === disposition && returned.reason === reason
  );
}

function unknownOrigin({ disposition, reason }: Why, context: CallContext): DraftLine['returned'] {
  return { disposition, reason, approvedBy: whoAllowed(context), original: null };
}
