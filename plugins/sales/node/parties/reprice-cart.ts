import { inject, injectable } from 'inversify';
import { Contracts } from '@counterpart/sdk/node';
import { type ItemToPrice, LIABILITY_TAX_CLASS, type PartyPrice, salesContract } from '../../api/index.ts';
import type { CartDraft, DraftLine } from '../cart/cart-draft.ts';

/** Gives the lines of a cart the prices of whom it is for, as far as an edit touched them. */
@injectable()
export class RepriceCart {
  constructor(@inject(Contracts) private readonly contracts: Contracts) {}

  /** The books are asked only about lines whose price may have become another one. */
  async repriced(before: CartDraft, after: CartDraft): Promise<CartDraft> {
    const stays = sameParty(before, after);
    if (stays && after.party === null) return after;
    const known = new Map(before.lines.map((line) => [line.id, line]));
    const touched = after.lines.filter(
      (line) => !line.removed && mayHaveOwnPrice(line) && !(stays && sameQuestion(known.get(line.id), line)),
    );
    if (touched.length === 0) return after;
    const prices = after.party === null ? [] : await this.#ask(after.party, touched);
    const own = new Map(prices.map((price) => [touched[price.index]!.id, price]));
    const ids = new Set(touched.map(({ id }) => id));
    return {
      ...after,
      lines: after.lines.map((line) => (ids.has(line.id) ? priced(line, own.get(line.id)) : line)),
    };
  }

  async #ask(
    { provider, ref }: NonNullable<CartDraft['party']>,
    lines: readonly DraftLine[],
  ): Promise<PartyPrice[]> {
    return this.contracts
      .client(salesContract)
      .partyPrices({ party: { provider, ref }, items: lines.map(asItem) });
  }
}

function sameParty({ party: a }: CartDraft, { party: b }: CartDraft): boolean {
  return a?.provider === b?.provider && a?.ref === b?.ref;
}

/** Not what somebody set, a label says, or is given back. */
function mayHaveOwnPrice(line: DraftLine): boolean {
  return (
    (line.priceOrigin === 'list' || line.priceOrigin === 'party') &&
    line.returned === null &&
    line.listPrice_minor !== null &&
    line.taxClass !== LIABILITY_TAX_CLASS
  );
}

function sameQuestion(before: DraftLine | undefined, now: DraftLine): boolean {
  return (
    before !== undefined &&
    !before.removed &&
    before.priceOrigin === now.priceOrigin &&
    before.quantity_milli === now.quantity_milli
  );
}

function asItem({ provider, ref, category, listPrice_minor, quantity_milli }: DraftLine): ItemToPrice {
  return { provider: provider!, ref: ref!, category, unitPrice_minor: listPrice_minor!, quantity_milli };
}

function priced(line: DraftLine, price: PartyPrice | undefined): DraftLine {
  if (price) {
    return {
      ...line,
      priceOrigin: 'party',
      priceTitle: price.title,
      unitPrice_minor: price.unitPrice_minor,
    };
  }
  if (line.priceOrigin !== 'party') return line;
  return { ...line, priceOrigin: 'list', priceTitle: null, unitPrice_minor: line.listPrice_minor! };
}
