import {
  type Discount,
  type PaymentInput,
  type PostedLine,
  type PricedDocument,
  priceDocument,
  type PricingLine,
  type Shop,
  type TaxClass,
} from '@counterpart/sdk';

/** What the price of a line follows from. */
export interface PricedFrom {
  readonly id: string;
  readonly quantity_milli: number;
  readonly unitPrice_minor: number;
  readonly taxClass: string | null;
  readonly discount: Discount | null;
  /** The posted line that it gives back a part of: its figures follow from that one alone. */
  readonly refundOf?: { readonly posted: PostedLine; readonly refundedBefore_milli: number } | null;
}

/**
 * Prices a sale by the shop's settings: the one way from lines to figures, for the cart and for the books.
 * @throws PricingError when it cannot be priced
 */
export function priceSale(
  shop: Shop,
  lines: readonly PricedFrom[],
  saleDiscount: Discount | null,
  payments: readonly PaymentInput[] = [],
): PricedDocument {
  return priceDocument({
    currency: shop.currency,
    roundingMode: shop.roundingMode,
    roundingScope: shop.roundingScope,
    cashRounding: shop.cashRounding ?? undefined,
    lines: lines.map((line) => pricingLine(shop, line)),
    saleDiscount: saleDiscount ?? undefined,
    payments,
  });
}

function pricingLine(shop: Shop, line: PricedFrom): PricingLine {
  const { id, quantity_milli } = line;
  if (line.refundOf) {
    const { posted, refundedBefore_milli } = line.refundOf;
    return { id, quantity_milli, refundOf: { line: posted, refundedBefore_milli } };
  }
  return {
    id,
    quantity_milli,
    unitPrice_minor: line.unitPrice_minor,
    priceIncludesTax: shop.pricesIncludeTax,
    taxes: taxClassOf(shop, line.taxClass)?.rates ?? [],
    discount: line.discount ?? undefined,
    // What comes back without a receipt is worth its price, whatever is given off what is sold beside it.
    withoutSaleDiscount: quantity_milli < 0,
  };
}

/** Null, and a class that the shop no longer has, mean its default one; undefined when the shop has none at all. */
export function taxClassOf(shop: Shop, id: string | null): TaxClass | undefined {
  return shop.taxClasses.find((taxClass) => taxClass.id === id) ?? shop.taxClasses[0];
}
