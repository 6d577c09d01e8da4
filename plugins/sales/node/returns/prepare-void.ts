import { inject, injectable } from 'inversify';
import { isRefusal, type PricedDocument, priceDocument, type Refusal, refusal } from '@counterpart/sdk';
import { Database, Ids, Points, sql } from '@counterpart/sdk/node';
import { PaymentMethods, type Receipt } from '../../api/index.ts';
import { OfferedMethods } from '../payments/offered-methods.ts';
import type { DescribedLine } from '../posting/described-line.ts';
import type { PreparedPayment, PreparedSale, PricingTerms } from '../posting/prepared-sale.ts';
import { postedFigures } from './posted-figures.ts';

interface TermsRow {
  readonly roundingMode: PricingTerms['roundingMode'];
  readonly roundingScope: PricingTerms['roundingScope'];
  readonly step_minor: number | null;
  readonly mode: NonNullable<PricingTerms['cashRounding']>['mode'] | null;
}

/** The mirror image of a document: each line taken back whole, each payment and the cash rounding turned round. */
@injectable()
export class PrepareVoid {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(Points) private readonly points: Points,
    @inject(OfferedMethods) private readonly offers: OfferedMethods,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async prepare(original: Receipt, reason: string): Promise<PreparedSale | Refusal> {
    const cancelled = await this.database.get<{ receipt: string }>(
      sql`select receipt from sales_document where void_of = ${original.id}`,
    );
    if (cancelled) {
      return refusal('already-voided', `${original.receipt} was voided already, with ${cancelled.receipt}.`, {
        document: original.id,
        receipt: cancelled.receipt,
      });
    }
    const payments = await this.#payments(original);
    if (isRefusal(payments)) return payments;
    const lines = original.lines.map((line) => this.#line(original, line));
    return {
      kind: 'void',
      voidOf: { id: original.id, receipt: original.receipt },
      reason,
      party: original.party,
      terms: await this.#terms(original),
      lines,
      saleDiscount: null,
      priced: mirror(original, lines),
      payments,
      rights: null,
    };
  }

  #line(original: Receipt, line: Receipt['lines'][number]): DescribedLine {
    const {
      provider,
      ref,
      name,
      sku,
      category,
      unit,
      taxClass,
      priceOrigin,
      priceTitle,
      listPrice_minor,
      note,
    } = line;
    return {
      id: this.ids.next(),
      provider,
      ref,
      name,
      sku,
      category,
      unit,
      taxClass,
      priceOrigin,
      priceTitle,
      listPrice_minor,
      note,
      quantity_milli: 0 - line.quantity_milli,
      unitPrice_minor: line.unitPrice_minor,
      discount: null,
      refundOf: {
        line: line.id,
        document: { id: original.id, receipt: original.receipt },
        refundedBefore_milli: 0,
        posted: postedFigures(line),
        gaveBack: line.refundOf,
      },
      disposition: line.disposition,
      reason: null,
    };
  }

  async #payments(original: Receipt): Promise<PreparedPayment[] | Refusal> {
    const offered = await this.offers.all(original.party);
    const methods = this.points.all(PaymentMethods);
    const mirrored: PreparedPayment[] = [];
    for (const payment of original.payments) {
      const { method, title } = payment;
      // Also a way to pay that is no longer offered: what was paid with it can still be turned round.
      const joined = methods.find(({ id }) => method === id || method.startsWith(`${id}.`));
      if (!joined) {
        return refusal(
          'unknown-payment-method',
          `${title} cannot be used just now, so what was paid with it cannot be turned round. Look under Modules.`,
          { method },
        );
      }
      const { info } = offered.find(({ info }) => info.id === method) ?? {};
      if (info?.refundable === false && payment.tendered_minor > 0) {
        return refusal(
          'not-refundable',
          `Nothing can be paid back by ${title}. Give the items back instead, and pay in another way.`,
          { method },
        );
      }
      mirrored.push({
        id: this.ids.next(),
        method,
        plugin: joined.plugin,
        title,
        opensDrawer: payment.opensDrawer,
        value: joined.value,
        tendered_minor: 0 - payment.tendered_minor,
        change_minor: 0 - payment.change_minor,
        reference: payment.reference,
      });
    }
    return mirrored;
  }

  /** What the original was rounded by, which may no longer be the shop's setting. */
  async #terms({ id, pricesIncludeTax }: Receipt): Promise<PricingTerms> {
    const row = await this.database.get<TermsRow>(sql`
      select rounding_mode as "roundingMode", rounding_scope as "roundingScope",
        cash_rounding_step_minor as step_minor, cash_rounding_mode as mode
      from sales_document where id = ${id}`);
    const { roundingMode, roundingScope, step_minor, mode } = row!;
    const cashRounding = step_minor === null || mode === null ? null : { step_minor, mode };
    return { roundingMode, roundingScope, cashRounding, pricesIncludeTax };
  }
}

/** A refund of all of every line, and the money of the original the other way. */
function mirror(original: Receipt, lines: readonly DescribedLine[]): PricedDocument {
  const priced = priceDocument({
    currency: original.currency,
    roundingMode: 'half-away',
    roundingScope: 'line',
    lines: lines.map(({ id, quantity_milli, refundOf }) => ({
      id,
      quantity_milli,
      refundOf: { line: refundOf!.posted, refundedBefore_milli: 0 },
    })),
  });
  return {
    ...priced,
    cashRounding_minor: 0 - original.cashRounding_minor,
    paid_minor: 0 - original.paid_minor,
    change_minor: 0 - original.change_minor,
    due_minor: 0,
    cashDue_minor: 0,
  };
}
