import { defineContract } from '@counterpart/sdk';
import { categoriesMethods } from './contract/categories-methods.ts';
import { labelsMethods } from './contract/labels-methods.ts';
import { goodsReceiptsMethods } from './contract/goods-receipts-methods.ts';
import { codesMethods } from './contract/codes-methods.ts';
import { costMethods } from './contract/cost-methods.ts';
import { locationsMethods } from './contract/locations-methods.ts';
import { picturesMethods } from './contract/pictures-methods.ts';
import { pricesMethods } from './contract/prices-methods.ts';
import { productsMethods } from './contract/products-methods.ts';
import { purchaseOrdersMethods } from './contract/purchase-orders-methods.ts';
import { reorderMethods } from './contract/reorder-methods.ts';
import { searchMethods } from './contract/search-methods.ts';
import { transfersMethods } from './contract/transfers-methods.ts';
import { serialsMethods } from './contract/serials-methods.ts';
import { stockListMethods } from './contract/stock-list-methods.ts';
import { stockMethods } from './contract/stock-methods.ts';
import { stockTakesMethods } from './contract/stock-takes-methods.ts';
import { suppliersMethods } from './contract/suppliers-methods.ts';
import { variantsMethods } from './contract/variants-methods.ts';

export const inventoryContract = defineContract('inventory/v1', {
  ...productsMethods,
  ...pricesMethods,
  ...categoriesMethods,
  ...stockMethods,
  ...stockTakesMethods,
  ...locationsMethods,
  ...stockListMethods,
  ...transfersMethods,
  ...costMethods,
  ...searchMethods,
  ...serialsMethods,
  ...suppliersMethods,
  ...variantsMethods,
  ...labelsMethods,
  ...purchaseOrdersMethods,
  ...goodsReceiptsMethods,
  ...reorderMethods,
  ...codesMethods,
  ...picturesMethods,
});
