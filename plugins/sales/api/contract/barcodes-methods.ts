import { field, operation, query, v } from '@counterpart/sdk';
import { SellableSchema } from '../sellable.ts';

const shop = { scope: 'shop', permission: 'sales.sell' } as const;

const BarcodePatternSchema = v.object({
  id: field.id(),
  title: field.text(80),
  pattern: v.pipe(
    field.requiredText(120),
    v.description(
      'For example "21{item:5}{weight:5}{check}"; fields: item, weight, pieces, price, total, any, check.',
    ),
  ),
});
export type ShopBarcodePattern = v.InferOutput<typeof BarcodePatternSchema>;

/** What a code means: something to sell with its quantity, or nothing known, and why. */
const ReadCodeSchema = v.variant('kind', [
  v.object({
    kind: v.literal('item'),
    sellable: SellableSchema,
    quantity_milli: field.milli(),
    /** What the label says that one costs; null: the module's own price. */
    unitPrice_minor: v.nullable(field.minor()),
    /** The code, where a figure was in it: each such label is a line of its own. */
    label: v.nullable(v.string()),
  }),
  v.object({
    kind: v.literal('unknown'),
    /** What nothing has: without the quantity in front, and of a label the item's number. */
    code: v.string(),
    problem: v.nullable(v.picklist(['check-digit', 'no-such-item', 'no-figure'])),
    /** The check digit that should stand at the end. */
    expected: v.nullable(v.number()),
  }),
]);
export type ReadCode = v.InferOutput<typeof ReadCodeSchema>;

/** What codes mean. */
export const barcodesMethods = {
  readCode: query({
    ...shop,
    description: 'What was scanned: a code, a label with a weight or price in it, a quantity before either.',
    input: v.object({ code: field.requiredText(200) }),
    output: ReadCodeSchema,
  }),
  barcodePatterns: query({
    ...shop,
    description: 'How barcodes with a weight or price in them are read.',
    input: v.object({}),
    output: v.array(BarcodePatternSchema),
  }),
  saveBarcodePatterns: operation({
    ...shop,
    permission: 'sales.setUpBarcodes',
    description: 'Replaces the patterns of barcodes; they are tried in this order.',
    input: v.object({ patterns: v.pipe(v.array(BarcodePatternSchema), v.maxLength(50)) }),
    output: v.array(BarcodePatternSchema),
    refusals: ['bad-pattern'],
  }),
} as const;
