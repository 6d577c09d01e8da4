import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import type { Container } from 'inversify';
import type { inventoryContract } from '../api/index.ts';
import { ArchiveProduct } from './products/archive-product.ts';
import { listCategories } from './products/categories.ts';
import { ListProducts } from './products/list-products.ts';
import { readProduct } from './products/read-product.ts';
import { SaveProduct } from './products/save-product.ts';
import { AdjustStock } from './stock/adjust-stock.ts';
import { listMoves } from './stock/list-moves.ts';

/** Which use case answers which method of `inventory/v1`. */
export function inventoryHandlers(container: Container): Handlers<typeof inventoryContract.methods> {
  const database = container.get<Database>(Database);
  const products = container.get(ListProducts);
  const save = container.get(SaveProduct);
  const archive = container.get(ArchiveProduct);
  const adjust = container.get(AdjustStock);
  return {
    products: (input) => products.execute(input),
    product: ({ id }) => readProduct(database, id),
    categories: () => listCategories(database),
    stockMoves: ({ product, limit, offset }) => listMoves(database, product, limit, offset),
    saveProduct: (input, context) => save.execute(input, context),
    archiveProduct: ({ product }, context) => archive.execute(product, 'archived', context),
    restoreProduct: ({ product }, context) => archive.execute(product, 'active', context),
    adjustStock: (input, context) => adjust.execute(input, context),
  };
}
