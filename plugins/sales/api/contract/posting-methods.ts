import { operation, query } from '@counterpart/sdk';
import { ReceiptSchema } from '../receipt.ts';
import { PricedSaleSchema, PriceInputSchema } from '../price-input.ts';
import { SaleInputSchema } from '../sale-input.ts';

const shop = { scope: 'shop', permission: 'sales.sell' } as const;

/** What a sale can be refused with. `out-of-stock` is for the modules that take part in a posting, `payment-refused` for the payment methods: `data.payment` is the position of the payment. */
export const POST_SALE_REFUSALS = [
  'empty-sale',
  'unknown-code',
  'unknown-item',
  'unknown-party',
  'module-off',
  'choose-first',
  'whole-only',
  'one-of-a-kind',
  'unknown-tax-class',
  'unknown-payment-method',
  'cannot-be-priced',
  'not-discountable',
  'totals-differ',
  'reference-needed',
  'not-refundable',
  'payment-sign',
  'payment-refused',
  'payment-short',
  'payment-over',
  'unknown-line',
  'refund-of-refund',
  'refund-exceeded',
  'refund-changed',
  'out-of-stock',
  'no-open-shift',
  'taken-over',
  'request-reused',
] as const;

/** Pricing, and posting what was paid. */
export const postingMethods = {
  price: query({
    ...shop,
    description:
      'What lines come to: discounts, taxes, totals, cash rounding, change, exactly as `postSale` would store them. Posts ' +
      "nothing. Everything that is left out is the shop's.",
    input: PriceInputSchema,
    output: PricedSaleSchema,
  }),
  postSale: operation({
    ...shop,
    description:
      'Posts what is sold, given back or both, and paid, in one transaction and gives the receipt. The same request id ' +
      '(`--request-id` on the command line) gives the same receipt again.',
    input: SaleInputSchema,
    output: ReceiptSchema,
    refusals: POST_SALE_REFUSALS,
  }),
} as const;
