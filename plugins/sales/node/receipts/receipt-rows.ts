import type { TaxAmount, TaxTotal } from '@counterpart/sdk';
import type { Receipt } from '../../api/index.ts';

type ReceiptLine = Receipt['lines'][number];

/** What the statements of the receipt reader give: the receipt's own names, booleans as 0 and 1. */
export type DocumentRow = Omit<
  Receipt,
  'lines' | 'taxes' | 'payments' | 'pricesIncludeTax' | 'discount_minor' | 'register'
> & {
  readonly registerId: string;
  readonly registerName: string;
  readonly pricesIncludeTax: number;
};

type Flags<T, Names extends keyof T> = Omit<T, Names> & { readonly [Name in Names]: number };

export type LineRow = Flags<Omit<ReceiptLine, 'taxes'>, 'priceIncludesTax' | 'exempt'>;
export type TaxRow = TaxTotal;
export type LineTaxRow = Flags<
  TaxAmount,
  'includedInPrice' | 'affectsLaterTaxes' | 'affectedByEarlierTaxes'
> & { readonly line: string };
export type PaymentRow = Flags<Receipt['payments'][number], 'opensDrawer'>;

export interface ReceiptRows {
  readonly document: DocumentRow;
  readonly lines: readonly LineRow[];
  readonly lineTaxes: readonly LineTaxRow[];
  readonly taxes: readonly TaxRow[];
  readonly payments: readonly PaymentRow[];
}

export function toReceipt({ document, lines, lineTaxes, taxes, payments }: ReceiptRows): Receipt {
  const { registerId, registerName, pricesIncludeTax, ...figures } = document;
  return {
    ...figures,
    register: { id: registerId, name: registerName },
    pricesIncludeTax: pricesIncludeTax === 1,
    discount_minor: figures.lineDiscount_minor + figures.saleDiscount_minor,
    taxes: [...taxes],
    payments: payments.map((payment) => ({ ...payment, opensDrawer: payment.opensDrawer === 1 })),
    lines: lines.map((line) => ({
      ...line,
      priceIncludesTax: line.priceIncludesTax === 1,
      exempt: line.exempt === 1,
      taxes: lineTaxes.filter((tax) => tax.line === line.id).map(toTaxAmount),
    })),
  };
}

function toTaxAmount({ line: _line, ...tax }: LineTaxRow): TaxAmount {
  return {
    ...tax,
    includedInPrice: tax.includedInPrice === 1,
    affectsLaterTaxes: tax.affectsLaterTaxes === 1,
    affectedByEarlierTaxes: tax.affectedByEarlierTaxes === 1,
  };
}
