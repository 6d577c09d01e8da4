export {
  type LabelDocument,
  type LabelDocumentInput,
  MOST_LABELLED_PRODUCTS,
} from './contract/labels-methods.ts';
export type { ProductsInput, ProductsPage } from './contract/products-methods.ts';
export type { AdjustStock } from './contract/stock-methods.ts';
export { commonFormats } from './labels/common-formats.ts';
export { type LabelCodeKind, LabelCodeKindSchema, type LabelContent } from './labels/label-content.ts';
export { type LabelFormat, type LabelMedium, LabelMediumSchema, labelSize } from './labels/label-format.ts';
export type { ProductValueInput, SetProductCost, StockValueInput } from './contract/cost-methods.ts';
export type {
  CountCode,
  CountProduct,
  NameMissing,
  OpenStockTake,
  StockTakeLinesInput,
} from './contract/stock-takes-methods.ts';
export {
  type LineTrouble,
  type StockTake,
  type StockTakeCount,
  type StockTakeLine,
  type StockTakeScope,
  StockTakeScopeSchema,
  type StockTakeState,
  type StockTakeTotals,
  type Uncounted,
  type UnknownCode,
} from './stock-takes/stock-take.ts';
export type {
  PriceAsk,
  PriceChange,
  PriceLine,
  PricePreview,
  PricePreviewInput,
} from './contract/prices-methods.ts';
export {
  commonRoundings,
  type PriceRounding,
  type PriceRule,
  PriceRuleSchema,
  type ProductSelection,
} from './prices/price-rule.ts';
export { inventoryContract } from './inventory-contract.ts';
export { MAX_PICTURES, type Picture } from './picture.ts';
export {
  type ListedProduct,
  type NegativeStock,
  type Product,
  type ProductKind,
  ProductSchema,
  type ProductStatus,
} from './product.ts';
export type { Location, SaveLocation } from './location.ts';
export type { ProductCost, ProductStock, Reservation, StockAt } from './product-stock.ts';
export type { ProductValue, StockValue, ValuedProduct, ValueLayer } from './stock-value.ts';
export { type SavedProduct, type SaveProduct, SaveProductSchema, type Warning } from './save-product.ts';
export { type AdjustmentReason, AdjustmentReasonSchema, type MoveReason, type StockMove } from './stock.ts';
export type { ListedSupplier, SaveSupplier, Supplier, SupplierStatus } from './purchasing/supplier.ts';
export type {
  Purchasable,
  PurchaseUnit,
  SaveSupplierProduct,
  SupplierProduct,
} from './purchasing/supplier-product.ts';
export { type Category, CATEGORY_SEPARATOR } from './category.ts';
export { COMMON_UNITS, type CommonUnit, DEFAULT_UNIT, type SaveUnit, type Unit } from './unit.ts';
export {
  type Axis,
  type Family,
  MOST_AXES,
  MOST_VARIANTS,
  type SaveAxes,
  type SaveVariant,
  type Variant,
} from './variant.ts';
export {
  OPEN_ORDER_STATES,
  PURCHASE_ORDER_STATES,
  type PurchaseOrderState,
  PurchaseOrderStateSchema,
  stateByReceipts,
} from './purchasing/order-states.ts';
export type {
  ListedPurchaseOrder,
  OrderedLine,
  PurchaseOrder,
  PurchaseOrderLine,
  SavePurchaseOrder,
} from './purchasing/purchase-order.ts';
export type {
  GoodsReceipt,
  GoodsReceiptKind,
  GoodsReceiptLine,
  ListedGoodsReceipt,
  ReceivedLine,
  ReceiveGoods,
  ReturnToSupplier,
} from './purchasing/goods-receipt.ts';
export type {
  LowStock,
  MakeSuggestedOrders,
  ReorderLevel,
  SaveReorderLevel,
  SuggestedLine,
  SuggestedOrder,
} from './purchasing/reorder.ts';
export {
  type ConsumedGoods,
  type ReservationOwner,
  type ReservedGoods,
  type ReserveGoods,
  type SettleReservation,
  StockLedger,
  type UseReservation,
} from './stock-ledger.ts';
export type { TransfersInput } from './contract/transfers-methods.ts';
export type {
  ListedTransfer,
  ReceiveTransfer,
  SaveTransfer,
  Transfer,
  TransferLine,
  TransferState,
} from './transfer.ts';
export {
  SERIAL_REFUSALS,
  type Serial,
  type SerialEvent,
  type SerialLife,
  type SerialState,
  type SerialTracking,
  SerialNumberSchema,
  foldSerial,
  soughtSerials,
} from './serial.ts';
export { SerialHistory, type SerialHistoryEvent, type SerialHistoryProvider } from './serial-history.ts';
export type { MoveSerials, NumberStock, SerialsInput, TrackSerials } from './contract/serials-methods.ts';
export type { StockOnHandInput, StockOnHandPage } from './contract/stock-list-methods.ts';
export type { ListedStock } from './listed-stock.ts';
