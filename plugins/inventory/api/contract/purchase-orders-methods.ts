import { field, operation, PrintDocumentSchema, query, v } from '@counterpart/sdk';
import { PurchaseOrderStateSchema } from '../purchasing/order-states.ts';
import {
  ListedPurchaseOrderSchema,
  PurchaseOrderSchema,
  SavePurchaseOrderSchema,
} from '../purchasing/purchase-order.ts';
import { offset } from './offset.ts';

/** What is ordered from suppliers. Costs are shown to those who may order. */
export const purchaseOrdersMethods = {
  purchaseOrders: query({
    scope: 'shop',
    permission: 'inventory.receive',
    description:
      'Purchase orders, the newest first, a page at a time; with how many there are in each state.',
    input: v.object({
      /** The number, or a part of the supplier's name. */
      term: v.optional(field.text(200), ''),
      /** Empty: all of them. */
      states: v.optional(v.array(PurchaseOrderStateSchema), []),
      supplier: v.optional(v.nullable(field.id()), null),
      limit: v.optional(field.limit(500), 100),
      offset: offset(),
    }),
    output: v.object({
      orders: v.array(ListedPurchaseOrderSchema),
      counts: v.record(PurchaseOrderStateSchema, v.number()),
    }),
  }),
  purchaseOrder: query({
    scope: 'shop',
    permission: 'inventory.receive',
    description: 'One purchase order with its lines and receipts; null if unknown.',
    input: v.object({ id: field.id() }),
    output: v.nullable(PurchaseOrderSchema),
  }),
  savePurchaseOrder: operation({
    scope: 'shop',
    permission: 'inventory.purchase',
    description:
      'Adds a draft, or changes an order as far as its state allows and nobody else has changed it.',
    input: SavePurchaseOrderSchema,
    output: PurchaseOrderSchema,
    refusals: [
      'unknown-order',
      'changed-elsewhere',
      'not-editable',
      'unknown-supplier',
      'unknown-location',
      'unknown-product',
      'family-has-no-stock',
      'unknown-unit',
      'whole-only',
    ],
  }),
  setPurchaseOrderState: operation({
    scope: 'shop',
    permission: 'inventory.purchase',
    description:
      'Marks an order as ordered, cancels it, takes it back to a draft, or closes it with less than ordered.',
    input: v.object({ order: field.id(), revision: v.number(), to: PurchaseOrderStateSchema }),
    output: PurchaseOrderSchema,
    refusals: ['unknown-order', 'changed-elsewhere', 'wrong-state', 'no-lines', 'has-receipts'],
  }),
  purchaseOrderDocument: query({
    scope: 'shop',
    permission: 'inventory.receive',
    description: 'A purchase order as paper; null if unknown.',
    input: v.object({ id: field.id() }),
    output: v.nullable(PrintDocumentSchema),
  }),
};

export type PurchaseOrdersInput = v.InferOutput<typeof purchaseOrdersMethods.purchaseOrders.input>;
export type PurchaseOrdersPage = v.InferOutput<typeof purchaseOrdersMethods.purchaseOrders.output>;
export type SetPurchaseOrderState = v.InferOutput<typeof purchaseOrdersMethods.setPurchaseOrderState.input>;
