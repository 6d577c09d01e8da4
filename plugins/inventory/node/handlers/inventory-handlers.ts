import type { Handlers } from '@counterpart/sdk';
import type { Container } from 'inversify';
import type { inventoryContract } from '../../api/index.ts';
import { CategoriesHandlers } from './categories-handlers.ts';
import { LabelsHandlers } from './labels-handlers.ts';
import { GoodsReceiptsHandlers } from './goods-receipts-handlers.ts';
import { CodesHandlers } from './codes-handlers.ts';
import { CostHandlers } from './cost-handlers.ts';
import { LocationsHandlers } from './locations-handlers.ts';
import { PicturesHandlers } from './pictures-handlers.ts';
import { TransfersHandlers } from './transfers-handlers.ts';
import { PricesHandlers } from './prices-handlers.ts';
import { ProductsHandlers } from './products-handlers.ts';
import { PurchaseOrdersHandlers } from './purchase-orders-handlers.ts';
import { ReorderHandlers } from './reorder-handlers.ts';
import { SearchHandlers } from './search-handlers.ts';
import { SerialsHandlers } from './serials-handlers.ts';
import { StockHandlers } from './stock-handlers.ts';
import { StockTakesHandlers } from './stock-takes-handlers.ts';
import { SuppliersHandlers } from './suppliers-handlers.ts';
import { VariantsHandlers } from './variants-handlers.ts';

/** `inventory/v1`: which use case answers which method, one class a concern as in `api/contract`. */
export function inventoryHandlers(container: Container): Handlers<typeof inventoryContract.methods> {
  return {
    ...container.get(ProductsHandlers).all(),
    ...container.get(PricesHandlers).all(),
    ...container.get(CategoriesHandlers).all(),
    ...container.get(StockHandlers).all(),
    ...container.get(StockTakesHandlers).all(),
    ...container.get(LocationsHandlers).all(),
    ...container.get(TransfersHandlers).all(),
    ...container.get(CostHandlers).all(),
    ...container.get(SearchHandlers).all(),
    ...container.get(SerialsHandlers).all(),
    ...container.get(SuppliersHandlers).all(),
    ...container.get(VariantsHandlers).all(),
    ...container.get(LabelsHandlers).all(),
    ...container.get(PurchaseOrdersHandlers).all(),
    ...container.get(GoodsReceiptsHandlers).all(),
    ...container.get(ReorderHandlers).all(),
    ...container.get(CodesHandlers).all(),
    ...container.get(PicturesHandlers).all(),
  };
}
