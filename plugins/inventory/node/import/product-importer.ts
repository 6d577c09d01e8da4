import type { CallContext, Importer, ImportInput, ImportReport } from '@counterpart/sdk';
import { inject } from 'inversify';
import { ImportProducts } from './import-products.ts';

/** `counterpart import products FILE`, and the dialog of the product list. */
export class ProductImporter implements Importer {
  readonly kind = 'products';
  readonly permission = 'inventory.import';

  constructor(@inject(ImportProducts) private readonly products: ImportProducts) {}

  run(input: ImportInput, context: CallContext): Promise<ImportReport> {
    return this.products.run(input, context);
  }
}
