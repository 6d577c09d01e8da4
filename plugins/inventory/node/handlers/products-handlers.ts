import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { productsMethods } from '../../api/contract/products-methods.ts';
import { ArchiveProduct } from '../products/archive-product.ts';
import { ListProducts } from '../products/list-products.ts';
import { readProduct } from '../products/read-product.ts';
import { SaveProduct } from '../products/save-product.ts';

export class ProductsHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ListProducts) private readonly list: ListProducts,
    @inject(SaveProduct) private readonly save: SaveProduct,
    @inject(ArchiveProduct) private readonly archive: ArchiveProduct,
  ) {}

  all(): Handlers<typeof productsMethods> {
    return {
      products: (input) => this.list.execute(input),
      product: ({ id }) => readProduct(this.database, id),
      saveProduct: (input, context) => this.save.execute(input, context),
      archiveProduct: ({ product }, context) => this.archive.execute(product, 'archived', context),
      restoreProduct: ({ product }, context) => this.archive.execute(product, 'active', context),
    };
  }
}
