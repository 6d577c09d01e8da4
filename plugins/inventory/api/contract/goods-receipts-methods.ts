import { field, operation, query, v } from '@counterpart/sdk';
import {
  GoodsReceiptSchema,
  ListedGoodsReceiptSchema,
  ReceiveGoodsSchema,
  ReturnToSupplierSchema,
} from '../purchasing/goods-receipt.ts';
import { SERIAL_REFUSALS } from '../serial.ts';
import { offset } from './offset.ts';

/** What came from suppliers and what went back. */
export const goodsReceiptsMethods = {
  goodsReceipts: query({
    scope: 'shop',
    permission: 'inventory.receive',
    description: 'Receipts, reversals and returns to suppliers, the newest first, a page at a time.',
    input: v.object({
      supplier: v.optional(v.nullable(field.id()), null),
      order: v.optional(v.nullable(field.id()), null),
      limit: v.optional(field.limit(500), 100),
      offset: offset(),
    }),
    output: v.array(ListedGoodsReceiptSchema),
  }),
  goodsReceipt: query({
    scope: 'shop',
    permission: 'inventory.receive',
    description: 'One receipt, reversal or return with its lines; null if unknown.',
    input: v.object({ id: field.id() }),
    output: v.nullable(GoodsReceiptSchema),
  }),
  receiveGoods: operation({
    scope: 'shop',
    permission: 'inventory.receive',
    description:
      'Posts what came, on an order or without one: stock and its value, and the state of the order.',
    input: ReceiveGoodsSchema,
    output: GoodsReceiptSchema,
    refusals: [
      'unknown-order',
      'changed-elsewhere',
      'wrong-state',
      'unknown-supplier',
      'unknown-location',
      'unknown-product',
      'family-has-no-stock',
      'unknown-unit',
      'whole-only',
      'more-than-ordered',
      'cost-missing',
      ...SERIAL_REFUSALS,
    ],
  }),
  reverseReceipt: operation({
    scope: 'shop',
    permission: 'inventory.purchase',
    description:
      'Takes a receipt back that was posted by mistake: stock, value and the order are as if it never came.',
    input: v.object({ receipt: field.id(), note: v.optional(field.text(500), '') }),
    output: GoodsReceiptSchema,
    refusals: ['unknown-receipt', 'already-reversed', 'has-returns', 'out-of-stock', ...SERIAL_REFUSALS],
  }),
  returnToSupplier: operation({
    scope: 'shop',
    permission: 'inventory.purchase',
    description: 'Posts goods that go back to a supplier, at what they cost.',
    input: ReturnToSupplierSchema,
    output: GoodsReceiptSchema,
    refusals: [
      'unknown-receipt',
      'more-than-received',
      'unknown-supplier',
      'unknown-location',
      'unknown-product',
      'family-has-no-stock',
      'unknown-unit',
      'whole-only',
      'out-of-stock',
      ...SERIAL_REFUSALS,
    ],
  }),
};

export type GoodsReceiptsInput = v.InferOutput<typeof goodsReceiptsMethods.goodsReceipts.input>;
