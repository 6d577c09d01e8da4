export type { ProductsInput, ProductsPage } from './contract/products-methods.ts';
export type { AdjustStock } from './contract/stock-methods.ts';
export { inventoryContract } from './inventory-contract.ts';
export {
  type Category,
  type ListedProduct,
  type NegativeStock,
  type Product,
  ProductSchema,
  type ProductStatus,
} from './product.ts';
export { type SavedProduct, type SaveProduct, SaveProductSchema, type Warning } from './save-product.ts';
export { type AdjustmentReason, AdjustmentReasonSchema, type MoveReason, type StockMove } from './stock.ts';
export type { ListedSupplier, SaveSupplier, Supplier, SupplierStatus } from './purchasing/supplier.ts';
export type {
  Purchasable,
  PurchaseUnit,
  SaveSupplierProduct,
  SupplierProduct,
} from './purchasing/supplier-product.ts';
