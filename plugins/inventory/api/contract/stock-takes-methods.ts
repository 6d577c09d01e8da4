import { field, operation, PrintDocumentSchema, query, v } from '@counterpart/sdk';
import {
  StockTakeCountSchema,
  StockTakeLineSchema,
  StockTakeSchema,
  StockTakeScopeSchema,
  StockTakeTotalsSchema,
  UncountedSchema,
  UnknownCodeSchema,
} from '../stock-takes/stock-take.ts';
import { SerialNumberSchema } from '../serial.ts';
import { offset } from './offset.ts';

const take = { take: field.id() };
const quantity = () => v.pipe(field.milli(), v.minValue(-1_000_000_000), v.maxValue(1_000_000_000));
const counting = [
  'unknown-stock-take',
  'not-counting',
  'outside-stock-take',
  'counted-elsewhere',
  'less-than-none',
  'whole-only',
];

/** Counting what is there while the shop sells on: moves after a product was counted are counted in. */
export const stockTakesMethods = {
  stockTakes: query({
    scope: 'shop',
    permission: 'inventory.countStock',
    description: 'Stock takes, the newest first.',
    input: v.object({ limit: v.optional(field.limit(200), 50), offset: offset() }),
    output: v.array(StockTakeSchema),
  }),
  stockTake: query({
    scope: 'shop',
    permission: 'inventory.countStock',
    description: 'One stock take with the codes that nobody knew; null if unknown.',
    input: v.object(take),
    output: v.nullable(v.object({ ...StockTakeSchema.entries, unknownCodes: v.array(UnknownCodeSchema) })),
  }),
  stockTakeTotals: query({
    scope: 'shop',
    permission: 'inventory.countStock',
    description: 'How far a stock take is, and what it would change.',
    input: v.object(take),
    output: StockTakeTotalsSchema,
  }),
  stockTakeLines: query({
    scope: 'shop',
    permission: 'inventory.countStock',
    description:
      'The products of a stock take, a page at a time: counted, with a variance, to be looked at, or not counted.',
    input: v.object({
      ...take,
      show: v.optional(v.picklist(['counted', 'differing', 'troubled', 'uncounted']), 'counted'),
      /** Absent: the last counted first, those that are not counted by name. */
      sort: v.optional(v.picklist(['name', 'quantity', 'value'])),
      limit: v.optional(field.limit(500), 100),
      offset: offset(),
    }),
    output: v.object({ total: v.number(), lines: v.array(StockTakeLineSchema) }),
  }),
  findToCount: query({
    scope: 'shop',
    permission: 'inventory.countStock',
    description: 'Products by name or code, the best match first, with what was counted of them.',
    input: v.object({ ...take, term: field.text(200), limit: v.optional(field.limit(20), 8) }),
    output: v.array(StockTakeLineSchema),
  }),
  stockTakeCounts: query({
    scope: 'shop',
    permission: 'inventory.countStock',
    description: 'Who counted what when, the newest first.',
    input: v.object({ ...take, product: v.optional(field.id()), limit: v.optional(field.limit(200), 50) }),
    output: v.array(StockTakeCountSchema),
  }),
  openStockTake: operation({
    scope: 'shop',
    permission: 'inventory.postStockTake',
    description:
      'Begins a stock take of a location: of everything, a category, a supplier’s goods or chosen products.',
    input: v.object({
      name: v.optional(field.text(80), ''),
      /** Left out: where this till sells from. */
      location: v.optional(field.id()),
      scope: StockTakeScopeSchema,
      blind: v.optional(v.boolean(), true),
    }),
    output: StockTakeSchema,
    refusals: ['unknown-location', 'nothing-to-count'],
  }),
  countProduct: operation({
    scope: 'shop',
    permission: 'inventory.countStock',
    description: 'Counts a product: adds to what was counted of it, or says that this is all there is.',
    input: v.object({
      ...take,
      product: field.id(),
      /** Counted in boxes, say: the quantity is of these. */
      unit: v.optional(v.nullable(field.id()), null),
      quantity_milli: quantity(),
      how: v.picklist(['add', 'set']),
      /** Counts it although it is not part of the take. */
      outside: v.optional(v.boolean(), false),
    }),
    output: StockTakeLineSchema,
    refusals: [...counting, 'unknown-product', 'family-has-no-stock', 'unknown-unit'],
  }),
  countCode: operation({
    scope: 'shop',
    permission: 'inventory.countStock',
    description:
      'Counts what was scanned: each scan is one more of the product, of the box that has the code, or the very one that has the number.',
    input: v.object({
      ...take,
      code: field.requiredText(80),
      quantity_milli: v.optional(quantity(), 1000),
      outside: v.optional(v.boolean(), false),
    }),
    output: StockTakeLineSchema,
    refusals: [...counting, 'unknown-code', 'serial-counted'],
  }),
  noteUnknownCode: operation({
    scope: 'shop',
    permission: 'inventory.countStock',
    description:
      'Keeps a code that no product has, with how many there are, for whoever reviews the stock take.',
    input: v.object({
      ...take,
      code: field.requiredText(80),
      quantity_milli: v.optional(quantity(), 1000),
      note: v.optional(field.text(200), ''),
    }),
    output: UnknownCodeSchema,
    refusals: ['unknown-stock-take', 'not-counting'],
  }),
  recountProduct: operation({
    scope: 'shop',
    permission: 'inventory.countStock',
    description: 'Makes the counts of a product void: it is to be counted again.',
    input: v.object({ ...take, product: field.id() }),
    output: StockTakeLineSchema,
    refusals: ['unknown-stock-take', 'not-counting', 'not-counted'],
  }),
  nameMissing: operation({
    scope: 'shop',
    permission: 'inventory.postStockTake',
    description:
      'Says which ones are missing, of goods of which each has a number; where none is left, all of them are.',
    input: v.object({
      ...take,
      product: field.id(),
      /** All of them: an earlier list is replaced. */
      serials: v.pipe(v.array(SerialNumberSchema), v.maxLength(500)),
    }),
    output: StockTakeLineSchema,
    refusals: [
      'unknown-stock-take',
      'not-counting',
      'not-counted',
      'serial-not-in-stock',
      'too-many-serials',
    ],
  }),
  reviewStockTake: operation({
    scope: 'shop',
    permission: 'inventory.postStockTake',
    description: 'Ends the counting, and says what happens to products that nobody counted.',
    input: v.object({ ...take, uncounted: UncountedSchema }),
    output: StockTakeSchema,
    refusals: ['unknown-stock-take', 'not-counting', 'nothing-counted'],
  }),
  countOn: operation({
    scope: 'shop',
    permission: 'inventory.countStock',
    description: 'Takes a stock take back from the review: people may count on.',
    input: v.object(take),
    output: StockTakeSchema,
    refusals: ['unknown-stock-take', 'not-reviewed'],
  }),
  postStockTake: operation({
    scope: 'shop',
    permission: 'inventory.postStockTake',
    description:
      'Books the variances as moves, piece by piece while the shop sells on. Called again after an interruption, it goes ' +
      'on where it was: every line once. A line of which numbered goods are missing, and nobody said which, is not booked.',
    input: v.object(take),
    output: StockTakeSchema,
    refusals: ['unknown-stock-take', 'not-reviewed', 'look-again'],
  }),
  cancelStockTake: operation({
    scope: 'shop',
    permission: 'inventory.postStockTake',
    description: 'Gives up a stock take: nothing is booked, what was counted is kept to be read.',
    input: v.object(take),
    output: StockTakeSchema,
    refusals: ['unknown-stock-take', 'already-posted'],
  }),
  stockTakeSheet: query({
    scope: 'shop',
    permission: 'inventory.countStock',
    description: 'A stock take on paper: a list to count by, or the variances.',
    input: v.object({ ...take, of: v.picklist(['counting', 'variances']) }),
    output: v.nullable(PrintDocumentSchema),
  }),
};

export type OpenStockTake = v.InferOutput<typeof stockTakesMethods.openStockTake.input>;
export type CountProduct = v.InferOutput<typeof stockTakesMethods.countProduct.input>;
export type CountCode = v.InferOutput<typeof stockTakesMethods.countCode.input>;
export type NameMissing = v.InferOutput<typeof stockTakesMethods.nameMissing.input>;
export type StockTakeLinesInput = v.InferOutput<typeof stockTakesMethods.stockTakeLines.input>;
