import { SalePosting, Sellables, type PostedDocument, type PostedDocumentLine } from '@counterpart/sales/api';
import {
  type CallContext,
  defineContract,
  field,
  operation,
  query,
  type Sample,
  Samples,
  v,
} from '@counterpart/sdk';
import { defineNode, TransactionManager, type Tx } from '@counterpart/sdk/node';

const Item = v.object({
  ref: v.string(),
  name: v.string(),
  sku: v.nullable(v.string()),
  category: v.nullable(v.string()),
  unitPrice_minor: field.minor(),
  taxClass: v.nullable(v.string()),
  onHand_milli: v.nullable(field.milli()),
});

/** What a module that sells does with the two points that inventory joins, and nothing else. */
export const sellerContract = defineContract('seller/v1', {
  search: query({
    scope: 'shop',
    permission: 'seller.sell',
    description: 'What Sellables find.',
    input: v.object({ term: v.string(), limit: v.optional(v.number(), 10) }),
    output: v.array(Item),
  }),
  browse: query({
    scope: 'shop',
    permission: 'seller.sell',
    description: 'A page of Sellables.',
    input: v.object({ category: v.nullable(v.string()), limit: v.number(), offset: v.number() }),
    output: v.array(Item),
  }),
  categories: query({
    scope: 'shop',
    permission: 'seller.sell',
    description: 'Their categories.',
    input: v.object({}),
    output: v.array(v.object({ id: v.string(), name: v.string(), parent: v.optional(v.string()) })),
  }),
  resolve: query({
    scope: 'shop',
    permission: 'seller.sell',
    description: 'What carries a code.',
    input: v.object({ code: v.string() }),
    output: v.nullable(Item),
  }),
  sell: operation({
    scope: 'shop',
    permission: 'seller.sell',
    description: 'Posts lines with everyone who takes part.',
    input: v.object({
      document: v.string(),
      kind: v.optional(v.picklist(['sale', 'return', 'exchange', 'void']), 'sale'),
      lines: v.array(
        v.object({
          ref: v.string(),
          quantity_milli: v.number(),
          disposition: v.optional(v.nullable(v.picklist(['restock', 'damaged', 'supplier'])), null),
          /** What it gives back or cancels. */
          refundOf: v.optional(
            v.nullable(v.object({ document: v.string(), line: v.string(), before_milli: v.number() })),
            null,
          ),
        }),
      ),
      late: v.optional(v.boolean(), false),
    }),
    output: v.object({
      document: v.string(),
      /** What each line cost, as the participants said. */
      costs: v.record(v.string(), v.number()),
    }),
    refusals: ['out-of-stock', 'unknown-product'],
  }),
  fillSamples: operation({
    scope: 'shop',
    permission: 'seller.sell',
    description: 'Fills the shop with samples, as --demo does.',
    input: v.object({}),
    output: v.object({ samples: v.number() }),
  }),
});

export default defineNode({
  activate({ container, contracts, points }) {
    const transactions = container.get<TransactionManager>(TransactionManager);
    const providers = () => points.all(Sellables).map(({ value }) => value);
    contracts.implement(sellerContract, {
      search: async (ask) => (await Promise.all(providers().map((provider) => provider.search(ask)))).flat(),
      browse: async (ask) => (await Promise.all(providers().map((provider) => provider.browse(ask)))).flat(),
      categories: async () => (await Promise.all(providers().map((one) => one.categories()))).flat(),
      resolve: async ({ code }) => (await providers()[0]?.resolve(code)) ?? null,
      sell: async ({ document, kind, lines, late }, context) => {
        const posted = { ...documentOf(document, context.till.id, lines), kind };
        return transactions.run(async (tx: Tx) => {
          const costs: Record<string, number> = {};
          for (const { plugin, value } of points.all(SalePosting)) {
            const part = await value.post(tx.narrowedTo(plugin), posted, { late });
            for (const { line, cost_minor } of part?.costs ?? []) costs[line] = cost_minor;
          }
          return { document, costs };
        });
      },
      fillSamples: async (_input, context) => {
        const samples = points.all(Samples).toSorted((a, b) => a.value.order - b.value.order);
        for (const { value } of samples) await fillWith(value, context);
        return { samples: samples.length };
      },
    });
  },
});

function fillWith(sample: Sample, context: CallContext): Promise<void> {
  // No array: a sample fills a shop.
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
  return sample.fill(context);
}

interface Line extends Pick<PostedDocumentLine, 'disposition'> {
  readonly ref: string;
  readonly quantity_milli: number;
  readonly refundOf: {
    readonly document: string;
    readonly line: string;
    readonly before_milli: number;
  } | null;
}

function documentOf(id: string, till: string, lines: readonly Line[]): PostedDocument {
  return {
    id,
    kind: 'sale',
    voidOf: null,
    reason: null,
    receipt: `R1-${id}`,
    number: 1,
    register: { id: 'r1', name: 'R1' },
    shift: null,
    till,
    user: null,
    party: null,
    at: 0,
    businessDate: '2026-11-22',
    locale: 'en',
    currency: 'EUR',
    lines: lines.map(lineOf),
    payments: [],
    net_minor: 0,
    taxes: [],
    tax_minor: 0,
    total_minor: 0,
  };
}

function lineOf({ ref, quantity_milli, disposition, refundOf }: Line, index: number): PostedDocumentLine {
  return {
    id: `line-${index + 1}`,
    position: index + 1,
    provider: 'inventory',
    ref,
    name: `Item ${index + 1}`,
    sku: null,
    category: null,
    unit: null,
    taxClass: null,
    note: null,
    refundOf: refundOf && {
      line: refundOf.line,
      document: { id: refundOf.document, receipt: `R1-${refundOf.document}` },
      refundedBefore_milli: refundOf.before_milli,
    },
    disposition,
    reason: disposition === null ? null : 'Too tight',
    quantity_milli,
    unitPrice_minor: 0,
    priceIncludesTax: true,
    base_minor: 0,
    lineDiscount_minor: 0,
    saleDiscount_minor: 0,
    exempt: false,
    exemptTax_minor: 0,
    amount_minor: 0,
    net_minor: 0,
    taxes: [],
    tax_minor: 0,
    gross_minor: 0,
  };
}
