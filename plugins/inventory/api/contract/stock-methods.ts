import { field, operation, query, v } from '@counterpart/sdk';
import { SERIAL_REFUSALS, SerialNumberSchema } from '../serial.ts';
import { ProductSchema } from '../product.ts';
import { ProductStockSchema } from '../product-stock.ts';
import { AdjustmentReasonSchema, StockMoveSchema } from '../stock.ts';
import { offset } from './offset.ts';

/** The stock ledger, and corrections by hand. */
export const stockMethods = {
  stockMoves: query({
    scope: 'shop',
    permission: 'inventory.view',
    description: "A product's ledger, the newest first, a page at a time.",
    input: v.object({
      product: field.id(),
      limit: v.optional(field.limit(500), 100),
      offset: offset(),
    }),
    output: v.array(StockMoveSchema),
  }),
  productStock: query({
    scope: 'shop',
    permission: 'inventory.view',
    description:
      'A product at each location, what is promised of it, and for whoever may see it what it costs.',
    input: v.object({ product: field.id() }),
    output: v.nullable(ProductStockSchema),
  }),
  adjustStock: operation({
    scope: 'shop',
    permission: 'inventory.adjustStock',
    description: 'Writes a move with a reason: by a difference, or to what was counted.',
    input: v.object({
      product: field.id(),
      /** Absent: where this till sells from. */
      location: v.optional(field.id()),
      by: v.variant('kind', [
        v.object({ kind: v.literal('change'), quantity_milli: field.milli() }),
        v.object({ kind: v.literal('counted'), quantity_milli: field.milli() }),
      ]),
      reason: AdjustmentReasonSchema,
      /** What one cost, of goods that came in; absent: as much as such goods usually cost. */
      unitCost_minor: v.optional(field.positiveMinor()),
      serials: v.optional(
        v.pipe(
          v.array(SerialNumberSchema),
          v.maxLength(500),
          v.description('Which ones come or leave, of goods of which each has a number.'),
        ),
      ),
      note: v.optional(field.text(500), ''),
    }),
    output: ProductSchema,
    refusals: [
      'unknown-product',
      'unknown-location',
      'out-of-stock',
      'nothing-to-change',
      'family-has-no-stock',
      'whole-only',
      ...SERIAL_REFUSALS,
    ],
  }),
};

export type AdjustStock = v.InferOutput<typeof stockMethods.adjustStock.input>;
