import { field, operation, query, v } from '@counterpart/sdk';
import {
  PurchasableSchema,
  SaveSupplierProductSchema,
  SupplierProductSchema,
} from '../purchasing/supplier-product.ts';
import {
  ListedSupplierSchema,
  SaveSupplierSchema,
  SupplierSchema,
  SupplierStatusSchema,
} from '../purchasing/supplier.ts';
import { offset } from './offset.ts';

/** Who the shop buys from, and what. Costs are shown to those who may order. */
export const suppliersMethods = {
  suppliers: query({
    scope: 'shop',
    permission: 'inventory.receive',
    description: 'Suppliers by name, contact or customer number, a page at a time.',
    input: v.object({
      term: v.optional(field.text(200), ''),
      status: v.optional(SupplierStatusSchema, 'active'),
      limit: v.optional(field.limit(2000), 200),
      offset: offset(),
    }),
    output: v.array(ListedSupplierSchema),
  }),
  supplier: query({
    scope: 'shop',
    permission: 'inventory.receive',
    description: 'One supplier; null if unknown.',
    input: v.object({ id: field.id() }),
    output: v.nullable(SupplierSchema),
  }),
  saveSupplier: operation({
    scope: 'shop',
    permission: 'inventory.purchase',
    description: 'Adds a supplier, or changes one whose revision is still the one that was edited.',
    input: SaveSupplierSchema,
    output: SupplierSchema,
    refusals: ['unknown-supplier', 'changed-elsewhere'],
  }),
  archiveSupplier: operation({
    scope: 'shop',
    permission: 'inventory.purchase',
    description: 'Takes a supplier off the lists; what was bought there stays.',
    input: v.object({ supplier: field.id() }),
    output: SupplierSchema,
    refusals: ['unknown-supplier'],
  }),
  restoreSupplier: operation({
    scope: 'shop',
    permission: 'inventory.purchase',
    description: 'Puts an archived supplier back on the lists.',
    input: v.object({ supplier: field.id() }),
    output: SupplierSchema,
    refusals: ['unknown-supplier'],
  }),
  supplierProducts: query({
    scope: 'shop',
    permission: 'inventory.receive',
    description: 'What a supplier supplies, or who supplies a product, with their codes and packs.',
    input: v.variant('of', [
      v.object({ of: v.literal('supplier'), supplier: field.id() }),
      v.object({ of: v.literal('product'), product: field.id() }),
    ]),
    output: v.array(SupplierProductSchema),
  }),
  purchasables: query({
    scope: 'shop',
    permission: 'inventory.receive',
    description: "Products to order from a supplier, by their code, the shop's code or name; the best first.",
    input: v.object({
      supplier: field.id(),
      term: field.text(200),
      limit: v.optional(field.limit(50), 8),
    }),
    output: v.array(PurchasableSchema),
  }),
  saveSupplierProduct: operation({
    scope: 'shop',
    permission: 'inventory.purchase',
    description: 'Says what a supplier supplies of a product: code, unit, cost, pack, minimum, preferred.',
    input: SaveSupplierProductSchema,
    output: SupplierProductSchema,
    refusals: [
      'unknown-supplier',
      'unknown-product',
      'family-has-no-stock',
      'unknown-unit',
      'whole-only',
      'duplicate-code',
    ],
  }),
  removeSupplierProduct: operation({
    scope: 'shop',
    permission: 'inventory.purchase',
    description: 'A supplier supplies a product no longer.',
    input: v.object({ id: field.id() }),
    output: v.object({ id: field.id() }),
  }),
};

export type SuppliersInput = v.InferOutput<typeof suppliersMethods.suppliers.input>;
