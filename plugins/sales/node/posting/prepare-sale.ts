import { inject, injectable } from 'inversify';
import {
  formatAmount,
  isRefusal,
  type PricedDocument,
  PricingError,
  type Refusal,
  refusal,
  type Shop,
} from '@counterpart/sdk';
import { Clock, Ids, ShopService } from '@counterpart/sdk/node';
import {
  type DocumentKind,
  LIABILITY_TAX_CLASS,
  type SaleInput,
  type SaleLineInput,
} from '../../api/index.ts';
import { notDiscounted } from '../cart/cart-edits.ts';
import { type SaleParty, SaleParties } from '../parties/sale-parties.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { OfferedMethods } from '../payments/offered-methods.ts';
import { priceSale, taxClassOf, type TermsOfSale } from '../pricing/price-sale.ts';
import { DescribeRefund } from '../returns/describe-refund.ts';
import { businessDate } from './business-date.ts';
import { describeLine } from './describe-line.ts';
import type { DescribedLine } from './described-line.ts';
import { findPayments, giveChange } from './find-payments.ts';
import type { PreparedPayment, PreparedSale } from './prepared-sale.ts';

/** Looks up, prices and checks a sale before anything is written: the host's own figures decide. */
@injectable()
export class PrepareSale {
  constructor(
    @inject(Catalogue) private readonly catalogue: Catalogue,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(OfferedMethods) private readonly methods: OfferedMethods,
    @inject(Ids) private readonly ids: Ids,
    @inject(DescribeRefund) private readonly refunds: DescribeRefund,
    @inject(Clock) private readonly clock: Clock,
    @inject(SaleParties) private readonly parties: SaleParties,
  ) {}

  async prepare(input: SaleInput, party: SaleParty | null): Promise<PreparedSale | Refusal> {
    const shop = await this.shops.get();
    const described = await this.#describe(input, shop);
    if (isRefusal(described)) return described;
    const lines = party ? await this.parties.priced(described, party, input) : described;
    const payments = findPayments(input.payments, await this.methods.all(party?.party ?? null), () =>
      this.ids.next(),
    );
    if (isRefusal(payments)) return payments;
    const today = businessDate(this.clock.now());
    const priced = price({ ...shop, businessDate: today }, lines, input, payments);
    if (isRefusal(priced)) return priced;
    const problem =
      wrongTotal(priced, input.total_minor, shop) ??
      wrongWay(priced, payments) ??
      short(priced, payments, shop);
    if (problem) return problem;
    const changed = giveChange(payments, priced.change_minor);
    if (!changed) return overpaid(priced, shop);
    return {
      kind: documentKind(lines),
      voidOf: null,
      reason: null,
      party: party?.party ?? null,
      terms: shop,
      lines,
      saleDiscount: input.saleDiscount,
      exemptReason: isExempt(input) ? (input.exemptReason ?? null) : null,
      businessDate: today,
      priced,
      payments: changed,
      rights: null,
    };
  }

  async #describe(input: SaleInput, shop: Shop): Promise<readonly DescribedLine[] | Refusal> {
    if (input.lines.length === 0) return refusal('empty-sale', 'There is nothing to pay for yet.');
    const lines: DescribedLine[] = [];
    for (const line of input.lines) {
      const described = await this.#describeOne(line, lines, shop);
      if (isRefusal(described)) return described;
      if (described.refundOf) {
        lines.push(described);
        continue;
      }
      const taxClass = described.taxes ? null : (taxClassOf(shop, described.taxClass)?.id ?? null);
      if (line.taxClass && line.taxClass !== taxClass) {
        return refusal('unknown-tax-class', `The shop has no tax class "${line.taxClass}".`, {
          taxClass: line.taxClass,
        });
      }
      if (taxClass === LIABILITY_TAX_CLASS && described.discount !== null) {
        return notDiscounted(described.name);
      }
      lines.push({ ...described, taxClass });
    }
    return lines;
  }

  #describeOne(
    line: SaleLineInput,
    before: readonly DescribedLine[],
    shop: Shop,
  ): Promise<DescribedLine | Refusal> {
    const id = this.ids.next();
    return line.refundOf
      ? this.refunds.describe({ ...line, refundOf: line.refundOf }, id, before, shop.locale)
      : describeLine(line, id, this.catalogue);
  }
}

function isExempt({ exempt, lines }: SaleInput): boolean {
  return exempt === true || lines.some((line) => line.exempt);
}

function documentKind(lines: readonly DescribedLine[]): DocumentKind {
  if (lines.every(({ quantity_milli }) => quantity_milli > 0)) return 'sale';
  return lines.some(({ quantity_milli }) => quantity_milli > 0) ? 'exchange' : 'return';
}

function price(
  terms: TermsOfSale,
  lines: readonly DescribedLine[],
  { saleDiscount, exempt }: SaleInput,
  payments: readonly PreparedPayment[],
): PricedDocument | Refusal {
  try {
    return priceSale(terms, {
      lines,
      saleDiscount,
      exempt,
      payments: payments.map(({ id, value, tendered_minor }) => ({
        id,
        kind: value.kind,
        amount_minor: tendered_minor,
      })),
    });
  } catch (error) {
    if (!(error instanceof PricingError)) throw error;
    return refusal('cannot-be-priced', error.message);
  }
}

function wrongTotal(
  priced: PricedDocument,
  shown_minor: number | undefined,
  shop: Shop,
): Refusal | undefined {
  if (shown_minor === undefined || shown_minor === priced.total_minor) return undefined;
  return refusal(
    'totals-differ',
    `The total is ${money(priced.total_minor, shop)}, not ${money(shown_minor, shop)}. Look at the cart again.`,
    { total_minor: priced.total_minor, shown_minor },
  );
}

/** Money goes one way: to the shop, or back to the customer when the shop owes. */
function wrongWay(priced: PricedDocument, payments: readonly PreparedPayment[]): Refusal | undefined {
  const sign = priced.total_minor < 0 ? -1 : 1;
  const payment = payments.findIndex(({ tendered_minor }) => tendered_minor * sign < 0);
  if (payment === -1) return undefined;
  return refusal(
    'payment-sign',
    sign < 0 ? 'This pays money back, so every payment is negative.' : 'There is nothing to pay back here.',
    { payment },
  );
}

function short(
  priced: PricedDocument,
  payments: readonly PreparedPayment[],
  shop: Shop,
): Refusal | undefined {
  if (priced.due_minor === 0) return undefined;
  const inCash = payments.length === 0 || payments.some(({ value }) => value.kind === 'cash');
  const due_minor = inCash ? priced.cashDue_minor : priced.due_minor;
  const open = money(Math.abs(due_minor), shop);
  const sentence = due_minor < 0 ? `${open} is still to pay back.` : `${open} is still to pay.`;
  return refusal('payment-short', sentence, { due_minor });
}

function overpaid(priced: PricedDocument, shop: Shop): Refusal {
  const { change_minor } = priced;
  const over = money(Math.abs(change_minor), shop);
  const why = change_minor < 0 ? 'pay back exactly what is owed.' : 'change is given only on cash.';
  return refusal('payment-over', `That is ${over} too much: ${why}`, { over_minor: change_minor });
}

function money(amount_minor: number, shop: Shop): string {
  return formatAmount(amount_minor, { currency: shop.currency, locale: shop.locale });
}
