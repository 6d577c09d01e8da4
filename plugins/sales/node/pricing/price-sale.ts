import {
  type Discount,
  type PaymentInput,
  type PostedLine,
  type PricedDocument,
  priceDocument,
  type PricingLine,
  type Shop,
  type TaxClass,
  taxesOn,
  type TaxRate,
} from '@counterpart/sdk';
import { LIABILITY_TAX_CLASS } from '../../api/index.ts';

/** What a sale is priced by: the shop's settings, and the day whose tax rates apply. */
export interface TermsOfSale extends Pick<
  Shop,
  'currency' | 'pricesIncludeTax' | 'roundingMode' | 'roundingScope' | 'cashRounding' | 'taxClasses'
> {
  readonly businessDate: string;
}

/** What the price of a line follows from. */
export interface PricedFrom {
  readonly id: string;
  readonly quantity_milli: number;
  readonly unitPrice_minor: number;
  readonly taxClass: string | null;
  readonly discount: Discount | null;
  /** The posted line that it gives back a part of: its figures follow from that one alone. */
  readonly refundOf?: { readonly posted: PostedLine; readonly refundedBefore_milli: number } | null;
  /** Instead of those of the tax class. */
  readonly taxes?: readonly TaxRate[] | null | undefined;
  /** Where this price differs from the shop's others. */
  readonly priceIncludesTax?: boolean | null | undefined;
  readonly exempt?: boolean | undefined;
  readonly withoutSaleDiscount?: boolean | undefined;
}

export interface SaleToPrice {
  readonly lines: readonly PricedFrom[];
  readonly saleDiscount: Discount | null;
  readonly exempt?: boolean | undefined;
  readonly payments?: readonly PaymentInput[] | undefined;
}

/**
 * Prices a sale by the shop's settings: the one way from lines to figures, for the cart, for the books and for whoever
 * only asks.
 * @throws PricingError when it cannot be priced
 */
export function priceSale(terms: TermsOfSale, sale: SaleToPrice): PricedDocument {
  return priceDocument({
    currency: terms.currency,
    roundingMode: terms.roundingMode,
    roundingScope: terms.roundingScope,
    cashRounding: terms.cashRounding ?? undefined,
    lines: sale.lines.map((line) => pricingLine(terms, line)),
    saleDiscount: sale.saleDiscount ?? undefined,
    exempt: sale.exempt,
    payments: sale.payments,
  });
}

function pricingLine(terms: TermsOfSale, line: PricedFrom): PricingLine {
  const { id, quantity_milli } = line;
  if (line.refundOf) {
    const { posted, refundedBefore_milli } = line.refundOf;
    return { id, quantity_milli, refundOf: { line: posted, refundedBefore_milli } };
  }
  return {
    id,
    quantity_milli,
    unitPrice_minor: line.unitPrice_minor,
    priceIncludesTax: line.priceIncludesTax ?? terms.pricesIncludeTax,
    taxes: line.taxes ?? taxesOn(taxClassOf(terms, line.taxClass)?.rates ?? [], terms.businessDate),
    exempt: line.exempt,
    discount: line.discount ?? undefined,
    // What comes back without a receipt is worth its price, whatever is given off what is sold beside it.
    withoutSaleDiscount: line.withoutSaleDiscount ?? (quantity_milli < 0 || line.taxClass === LIABILITY.id),
  };
}

const LIABILITY: TaxClass = { id: LIABILITY_TAX_CLASS, name: 'Liability', rates: [] };

/** Null, and a class that the shop no longer has, mean its default one; undefined when the shop has none at all. */
export function taxClassOf(
  { taxClasses }: Pick<TermsOfSale, 'taxClasses'>,
  id: string | null,
): TaxClass | undefined {
  if (id === LIABILITY.id) return LIABILITY;
  return taxClasses.find((taxClass) => taxClass.id === id) ?? taxClasses[0];
}
