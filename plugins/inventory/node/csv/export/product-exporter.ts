import type { CsvCell, Exporter, ExportPage } from '@counterpart/sdk';
import { Database, ShopService, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { productColumns as selected, type ProductRow, productTables } from '../../products/read-product.ts';
import type { ExportedProduct, ProductColumn } from '../column.ts';
import { readCodesOf } from '../import/match-rows.ts';
import { productColumns } from '../product-columns.ts';

/** Everything of every product, archived ones too, in the order in which they were made. */
export class ProductExporter implements Exporter {
  readonly kind = 'products';
  readonly permission = 'inventory.export';

  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shop: ShopService,
  ) {}

  async headers(): Promise<readonly string[]> {
    return written().map(({ header }) => header);
  }

  async page(after: string | null, limit: number): Promise<ExportPage> {
    const { currency, taxClasses } = await this.shop.get();
    const rows = await this.database.all<ProductRow>(
      sql`select ${selected} from ${productTables} where p.id > ${after ?? ''} order by p.id limit ${limit}`,
    );
    const codes = await readCodesOf(
      this.database,
      rows.map(({ id }) => id),
    );
    const columns = written();
    const cells = rows.map((row): CsvCell[] => {
      const product: ExportedProduct = { row, codes: codes.get(row.id) ?? [], currency, taxClasses };
      return columns.map((column) => column.write(product));
    });
    return { rows: cells, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
  }
}

type WrittenColumn = ProductColumn & Required<Pick<ProductColumn, 'write'>>;

function written(): WrittenColumn[] {
  return productColumns.filter((column): column is WrittenColumn => column.write !== undefined);
}
