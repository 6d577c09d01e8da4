import type { CsvCell, Exporter, ExportPage } from '@counterpart/sdk';
import { Database, ShopService, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { productColumns as selected, type ProductRow, productTables } from '../../products/read-product.ts';
import type { ExportedProduct, ProductColumn } from '../column.ts';
import { type ExportedCategory, readUntoldCategories } from './category-rows.ts';
import { productColumns } from '../product-columns.ts';
import { readCodesOf } from '../read-codes.ts';

/** A variant names its family, so that families come first: a product may have become a variant of a later one. */
const FAMILIES_FIRST = 'products';
const VARIANTS = 'variants';

/** Everything of every product, archived ones too, in the order in which they were made; before them what is left of the categories. */
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
    const [part, last] = readPlace(after);
    if (after === null) {
      const categories = await readUntoldCategories(this.database);
      return { rows: categories.map(categoryCells), next: `${FAMILIES_FIRST}:` };
    }
    const rows = await this.database.all<ProductRow>(
      sql`select ${selected} from ${productTables}
          where p.id > ${last} and ${part === FAMILIES_FIRST ? sql`p.kind <> 'variant'` : sql`p.kind = 'variant'`}
          order by p.id limit ${limit}`,
    );
    const codes = await readCodesOf(
      this.database,
      rows.map(({ id }) => id),
    );
    const ids = rows.map(({ id }) => id);
    const writers: ((product: ExportedProduct) => CsvCell)[] = [];
    for (const column of written()) {
      writers.push(
        column.prepare ? await column.prepare(this.database, ids) : (product) => column.write!(product),
      );
    }
    const cells = rows.map((row): CsvCell[] => {
      const product: ExportedProduct = { row, codes: codes.get(row.id) ?? [], currency, taxClasses };
      return writers.map((write) => write(product));
    });
    const more = rows.length < limit ? undefined : rows.at(-1)?.id;
    const next = more === undefined ? (part === FAMILIES_FIRST ? `${VARIANTS}:` : null) : `${part}:${more}`;
    return { rows: cells, next };
  }
}

function categoryCells({ name, path, position }: ExportedCategory): CsvCell[] {
  const said: Readonly<Record<string, CsvCell>> = {
    name,
    category: path,
    kind: 'category',
    categoryOrder: position > 0 ? { figure: String(position) } : '',
  };
  return written().map(({ id }) => said[id] ?? '');
}

function readPlace(after: string | null): [part: string, last: string] {
  const [part = FAMILIES_FIRST, last = ''] = after?.split(':') ?? [];
  return [part, last];
}

function written(): ProductColumn[] {
  return productColumns.filter(({ write, prepare }) => write ?? prepare);
}
