import type { TaxAmount, TaxTotal } from '@counterpart/sdk';
import type { Receipt } from '../../api/index.ts';

type ReceiptLine = Receipt['lines'][number];

/** What the statements of the receipt reader give: the receipt's own names, booleans as 0 and 1. */
export type DocumentRow = Omit<
  Receipt,
  'lines' | 'taxes' | 'payments' | 'pricesIncludeTax' | 'discount_minor' | 'register' | 'voidOf' | 'party'
> & {
  readonly partyProvider: string | null;
  readonly partyRef: string | null;
  readonly voidOf: string | null;
  readonly voidOfReceipt: string | null;
  readonly registerId: string;
  readonly registerName: string;
  readonly pricesIncludeTax: number;
};

type Flags<T, Names extends keyof T> = Omit<T, Names> & { readonly [Name in Names]: number };

export type LineRow = Flags<Omit<ReceiptLine, 'taxes' | 'refundOf'>, 'priceIncludesTax' | 'exempt'> & {
  readonly refundOf: string | null;
  readonly refundedBefore_milli: number | null;
  readonly refundedDocument: string | null;
  readonly refundedReceipt: string | null;
};
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
  const {
    registerId,
    registerName,
    pricesIncludeTax,
    voidOf,
    voidOfReceipt,
    partyProvider,
    partyRef,
    ...figures
  } = document;
  return {
    ...figures,
    voidOf: voidOf === null ? null : { id: voidOf, receipt: voidOfReceipt ?? '' },
    party: partyProvider === null || partyRef === null ? null : { provider: partyProvider, ref: partyRef },
    register: { id: registerId, name: registerName },
    pricesIncludeTax: pricesIncludeTax === 1,
    discount_minor: figures.lineDiscount_minor + figures.saleDiscount_minor,
    taxes: [...taxes],
    payments: payments.map((payment) => ({ ...payment, opensDrawer: payment.opensDrawer === 1 })),
    lines: lines.map((line) => ({
      ...toLine(line),
      taxes: lineTaxes.filter((tax) => tax.line === line.id).map(toTaxAmount),
    })),
  };
}

function toLine(row: LineRow): Omit<ReceiptLine, 'taxes'> {
  const { refundOf, refundedBefore_milli, refundedDocument, refundedReceipt, ...line } = row;
  const document = { id: refundedDocument ?? '', receipt: refundedReceipt ?? '' };
  const original = { line: refundOf ?? '', document, refundedBefore_milli: refundedBefore_milli ?? 0 };
  return {
    ...line,
    refundOf: refundOf === null ? null : original,
    priceIncludesTax: line.priceIncludesTax === 1,
    exempt: line.exempt === 1,
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
