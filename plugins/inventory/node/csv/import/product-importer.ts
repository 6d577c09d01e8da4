import {
  type CallContext,
  foldHeader,
  type Importer,
  type ImportField,
  type ImportMapping,
  type ImportOrder,
  type ImportRun,
} from '@counterpart/sdk';
import { Database, Ids, Rights, ShopService, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { productColumns } from '../product-columns.ts';
import { refineInvoices } from './invoice-mapping.ts';
import { ProductImportRun } from './product-import-run.ts';
import { productMatching } from './row-keys.ts';

/** `counterpart import products FILE`, and the dialog of the product list. */
export class ProductImporter implements Importer {
  readonly kind = 'products';
  readonly permission = 'inventory.import';
  readonly matching = productMatching;

  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopService) private readonly shop: ShopService,
    @inject(Ids) private readonly ids: Ids,
    @inject(Rights) private readonly rights: Rights,
  ) {}

  async fields(): Promise<readonly ImportField[]> {
    return productColumns.map(({ id, header, kind, aliases, note, required = false }) => {
      const own = foldHeader(header);
      return {
        id,
        title: header,
        ...(note !== undefined && { note }),
        kind,
        required,
        headers: aliases.includes(own) ? aliases : [own, ...aliases],
      };
    });
  }

  refine(mapping: ImportMapping, told: ImportMapping): ImportMapping {
    return refineInvoices(mapping, told);
  }

  async open(order: ImportOrder, context: CallContext): Promise<ImportRun> {
    if ('cost' in order.mapping) this.rights.require(context, 'inventory.changeCost');
    const { database, transactions, ids } = this;
    return new ProductImportRun({ database, transactions, ids, shop: await this.shop.get() }, order, context);
  }
}
