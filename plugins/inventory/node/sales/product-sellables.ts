import { Database, type Sql, sql } from '@counterpart/sdk/node';
import type { SellableCategory, SellableItem, SellableProvider } from '@counterpart/sales/api';
import { inject } from 'inversify';
import { listSellingCategories, withAllBelow } from '../categories/category-rows.ts';
import { withPictures } from '../pictures/read-pictures.ts';
import { productColumns, type ProductRow, productTables } from '../products/read-product.ts';
import { findBest, findByCode } from '../search/product-search.ts';
import { readUnitRows, type UnitRow } from '../units/read-units.ts';
import { readVariantRows } from '../variants/read-family.ts';
import { familiesToChoose } from './families-to-choose.ts';
import { numberedByCode, numberedChoices, numberedItem } from './numbered-items.ts';
import { familyItem, productItem, unitItem } from './sellable-items.ts';

/** The shop's active products, as the sell screen sees them: families to choose from, and units beside their product. */
export class ProductSellables implements SellableProvider {
  constructor(@inject(Database) private readonly database: Database) {}

  async search(ask: { readonly term: string; readonly limit: number }): Promise<readonly SellableItem[]> {
    const ids = await findBest(this.database, ask.term, ask.limit);
    const numbered = await numberedByCode(this.database, ask.term);
    if (ids.length === 0) return numbered ? [numbered] : [];
    const rows = await this.#rows(sql`p.id in (${sql.list(ids)})`);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const items = await this.#items(ids.flatMap((id) => byId.get(id) ?? []));
    return [...(numbered ? [numbered] : []), ...items].slice(0, ask.limit);
  }

  async browse(ask: {
    readonly category: string | null;
    readonly limit: number;
    readonly offset: number;
  }): Promise<readonly SellableItem[]> {
    const where =
      ask.category === null ? sql.empty : sql`and p.category_id in (${withAllBelow(ask.category)})`;
    // Units stand among the products and take places of the page: it is cut after they are there.
    const end = ask.offset + ask.limit;
    const rows = await this.#rows(
      sql`p.status = 'active' and p.kind <> 'variant' ${where} order by p.name_folded, p.id limit ${end}`,
    );
    return (await this.#items(rows)).slice(ask.offset, end);
  }

  /** Only those that have something to sell, in them or below. */
  async categories(): Promise<readonly SellableCategory[]> {
    const categories = await listSellingCategories(this.database);
    return categories.map(({ id, name, parent_id }) =>
      parent_id === null ? { id, name } : { id, name, parent: parent_id },
    );
  }

  async resolve(code: string): Promise<SellableItem | null> {
    const found = await findByCode(this.database, code);
    return found === undefined ? numberedByCode(this.database, code) : this.get(found.unit ?? found.product);
  }

  async get(ref: string): Promise<SellableItem | null> {
    const [row] = await this.#rows(sql`p.id = ${ref} and p.status = 'active'`);
    if (row) return (await this.#items([row]))[0] ?? null;
    const [unit] = await readUnitRows(this.database, sql`u.id = ${ref} and u.for_sale = 1`);
    if (!unit) return numberedItem(this.database, ref);
    const [product] = await this.#rows(sql`p.id = ${unit.product_id} and p.status = 'active'`);
    return product ? unitItem(product, unit) : null;
  }

  /** The active variants of a family, in the order of their values, or each one of a product that has a number. */
  async choices(ref: string): Promise<readonly SellableItem[]> {
    const [product] = await this.#rows(sql`p.id = ${ref} and p.status = 'active'`);
    if (product && product.kind !== 'family') return numberedChoices(this.database, product);
    const variants = (await readVariantRows(this.database, ref)).filter(({ status }) => status === 'active');
    if (variants.length === 0) return [];
    const rows = await this.#rows(sql`p.id in (${sql.list(variants.map(({ id }) => id))})`);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return variants.flatMap(({ id, values }) => {
      const row = byId.get(id);
      return row ? [{ ...productItem(row), shortName: values.join(', ') }] : [];
    });
  }

  async #rows(where: Sql): Promise<ProductRow[]> {
    const rows = await this.database.all<ProductRow>(
      sql`select ${productColumns} from ${productTables} where ${where}`,
    );
    return withPictures(this.database, rows);
  }

  /** A family without anything to choose is left out. */
  async #items(rows: readonly ProductRow[]): Promise<SellableItem[]> {
    const families = await familiesToChoose(this.database, idsOf(rows, 'family'));
    const units = await this.#unitsOf(rows.filter(({ kind }) => kind !== 'family').map(({ id }) => id));
    return rows.flatMap((row) => {
      const family = families.get(row.id);
      if (row.kind === 'family') return family ? [familyItem(row, family)] : [];
      return [productItem(row), ...(units.get(row.id) ?? []).map((unit) => unitItem(row, unit))];
    });
  }

  async #unitsOf(products: readonly string[]): Promise<Map<string, UnitRow[]>> {
    if (products.length === 0) return new Map();
    const rows = await readUnitRows(
      this.database,
      sql`u.for_sale = 1 and u.product_id in (${sql.list(products)})`,
    );
    return Map.groupBy(rows, ({ product_id }) => product_id);
  }
}

function idsOf(rows: readonly ProductRow[], kind: ProductRow['kind']): string[] {
  return rows.filter((row) => row.kind === kind).map(({ id }) => id);
}
