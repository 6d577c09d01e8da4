import type { CallContext, Handlers } from '@counterpart/sdk';
import { Database, Rights, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { suppliersMethods } from '../../api/contract/suppliers-methods.ts';
import { findPurchasables } from '../purchasing/suppliers/find-purchasables.ts';
import { listSuppliers } from '../purchasing/suppliers/list-suppliers.ts';
import { readSupplier } from '../purchasing/suppliers/read-supplier.ts';
import { SaveSupplierProduct } from '../purchasing/suppliers/save-supplier-product.ts';
import { SaveSupplier } from '../purchasing/suppliers/save-supplier.ts';
import { readSupplierProducts } from '../purchasing/suppliers/supplier-products.ts';

export class SuppliersHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(Rights) private readonly rights: Rights,
    @inject(SaveSupplier) private readonly save: SaveSupplier,
    @inject(SaveSupplierProduct) private readonly saveProduct: SaveSupplierProduct,
  ) {}

  all(): Handlers<typeof suppliersMethods> {
    const costs = (context: CallContext) => ({ costs: this.rights.may(context, 'inventory.purchase') });
    return {
      suppliers: (input) => listSuppliers(this.database, input),
      supplier: ({ id }, context) => readSupplier(this.database, id, costs(context)),
      saveSupplier: (input, context) => this.save.execute(input, context),
      archiveSupplier: ({ supplier }, context) => this.save.setStatus(supplier, 'archived', context),
      restoreSupplier: ({ supplier }, context) => this.save.setStatus(supplier, 'active', context),
      supplierProducts: (input, context) =>
        readSupplierProducts(
          this.database,
          input.of === 'supplier'
            ? sql`x.supplier_id = ${input.supplier}`
            : sql`x.product_id = ${input.product}`,
          costs(context),
        ),
      purchasables: (input, context) => findPurchasables(this.database, input, costs(context)),
      saveSupplierProduct: (input, context) => this.saveProduct.execute(input, context),
      removeSupplierProduct: ({ id }, context) => this.saveProduct.remove(id, context),
    };
  }
}
