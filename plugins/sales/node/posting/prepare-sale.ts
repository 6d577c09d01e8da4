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
import { Ids, Points, ShopService } from '@counterpart/sdk/node';
import { PaymentMethods, type SaleInput } from '../../api/index.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { priceSale, taxClassOf } from '../pricing/price-sale.ts';
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
    @inject(Points) private readonly points: Points,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async prepare(input: SaleInput): Promise<PreparedSale | Refusal> {
    const shop = await this.shops.get();
    const lines = await this.#describe(input, shop);
    if (isRefusal(lines)) return lines;
    const payments = findPayments(input.payments, this.points.all(PaymentMethods), () => this.ids.next());
    if (isRefusal(payments)) return payments;
    const priced = price(shop, lines, input.saleDiscount, payments);
    if (isRefusal(priced)) return priced;
    const problem = wrongTotal(priced, input.total_minor, shop) ?? short(priced, payments, shop);
    if (problem) return problem;
    const changed = giveChange(payments, priced.change_minor);
    if (!changed) return overpaid(priced, shop);
    return { shop, lines, saleDiscount: input.saleDiscount, priced, payments: changed };
  }

  async #describe(input: SaleInput, shop: Shop): Promise<readonly DescribedLine[] | Refusal> {
    if (input.lines.length === 0) return refusal('empty-sale', 'There is nothing to pay for yet.');
    const lines: DescribedLine[] = [];
    for (const line of input.lines) {
      const described = await describeLine(line, this.ids.next(), this.catalogue);
      if (isRefusal(described)) return described;
      const taxClass = taxClassOf(shop, described.taxClass)?.id ?? null;
      if (line.taxClass && line.taxClass !== taxClass) {
        return refusal('unknown-tax-class', `The shop has no tax class "${line.taxClass}".`, {
          taxClass: line.taxClass,
        });
      }
      lines.push({ ...described, taxClass });
    }
    return lines;
  }
}

function price(
  shop: Shop,
  lines: readonly DescribedLine[],
  saleDiscount: SaleInput['saleDiscount'],
  payments: readonly PreparedPayment[],
): PricedDocument | Refusal {
  try {
    return priceSale(
      shop,
      lines,
      saleDiscount,
      payments.map(({ id, value, tendered_minor }) => ({
        id,
        kind: value.kind,
        amount_minor: tendered_minor,
      })),
    );
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

function short(
  priced: PricedDocument,
  payments: readonly PreparedPayment[],
  shop: Shop,
): Refusal | undefined {
  if (priced.due_minor <= 0) return undefined;
  const inCash = payments.length === 0 || payments.some(({ value }) => value.kind === 'cash');
  const due_minor = inCash ? priced.cashDue_minor : priced.due_minor;
  return refusal('payment-short', `${money(due_minor, shop)} are still to pay.`, { due_minor });
}

function overpaid(priced: PricedDocument, shop: Shop): Refusal {
  return refusal(
    'payment-over',
    `That is ${money(priced.change_minor, shop)} too much, and change is given only on cash.`,
    { over_minor: priced.change_minor },
  );
}

function money(amount_minor: number, shop: Shop): string {
  return formatAmount(amount_minor, { currency: shop.currency, locale: shop.locale });
}
