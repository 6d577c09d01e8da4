import Sqlite from 'better-sqlite3';
import { foldCode, foldName } from '../../plugins/inventory/node/search/fold.ts';
import { generateProducts } from './generate-products.ts';
import { CATEGORIES, SIZES } from './vocabulary.ts';

const AT = 1_750_000_000_000;
/** Of its price, what a product cost. */
const COST = 0.6;

export interface ProductsWanted {
  readonly products: number;
  readonly seed: number;
  /** When they came into the shop, and then with what they cost; left out: nobody knows. */
  readonly bought_at?: number | undefined;
}

/**
 * Writes products into the file of a shop that nobody has open: the rows that the product would write, without its
 * checks and its journal. The search is filled from the same view and index that the triggers keep it by.
 */
export function writeProducts(shopPath: string, wanted: ProductsWanted): void {
  const books = new Sqlite(shopPath);
  books.pragma('synchronous = off');
  // An axis is written before its family; that all is there at the end is what `verify` proves.
  books.pragma('foreign_keys = off');
  books.pragma('cache_size = -200000');
  const triggers = books
    .prepare(
      "select name, sql from sqlite_schema where type = 'trigger' and tbl_name like 'inventory\\_%' escape '\\'",
    )
    .all() as { name: string; sql: string }[];
  books.exec('begin');
  for (const { name } of triggers) books.exec(`drop trigger ${name}`);
  writeAll(books, wanted);
  books.exec(`
    insert into inventory_search_entry (id, status, kind, parent_id, name, words)
      select id, status, kind, parent_id, name, words from inventory_product_words order by id;
    insert into inventory_search (inventory_search) values ('rebuild');`);
  for (const { sql } of triggers) books.exec(sql);
  books.exec('commit');
  books.pragma('wal_checkpoint(truncate)');
  books.close();
}

function writeAll(books: Sqlite.Database, { products, seed, bought_at }: ProductsWanted): void {
  const at = bought_at ?? AT;
  const leaves = writeCategories(books);
  const row = into(books);
  const product = row(
    'inventory_product',
    'id, name, code, name_folded, category_id, tax_class, price_minor, status, revision, created_at, updated_at, kind, parent_id, option_1, own_price, unit, fractional',
  );
  const code = row('inventory_code', 'id, product_id, position, code, code_folded');
  const holding = row('inventory_holding', 'id, on_hand_milli, value_minor, cost_minor, cost_milli');
  const stock = row('inventory_stock', 'id, product_id, location_id, on_hand_milli');
  const move = row(
    'inventory_move',
    'id, product_id, location_id, quantity_milli, on_hand_after_milli, value_minor, negative_allowed, reason, note, moved_at',
  );
  const axis = row('inventory_axis', 'id, family_id, position, name');
  const option = row('inventory_option', 'id, axis_id, position, name, name_folded');
  for (const each of generateProducts(products, seed)) {
    const id = idOf('2', each.number);
    const { family, onHand_milli } = each;
    const kind = family === undefined ? 'single' : family.variant === null ? 'family' : 'variant';
    if (kind === 'family') {
      axis(idOf('3', each.number), id, 1, 'Size');
      for (const [at, size] of SIZES.entries())
        option(idOf('4', each.number + at), idOf('3', each.number), at, size, foldCode(size));
    }
    const isVariant = kind === 'variant';
    product(
      id,
      each.name,
      each.codes[0] ?? '',
      foldName(each.name),
      each.category === null ? null : leaves[each.category]!,
      'standard',
      each.price_minor,
      each.archived ? 'archived' : 'active',
      1,
      at,
      at,
      kind,
      isVariant ? idOf('2', family!.of) : null,
      isVariant ? idOf('4', family!.of + family!.variant!) : null,
      isVariant ? 0 : 1,
      'pcs',
      0,
    );
    for (const [at, text] of each.codes.entries())
      code(`${idOf('5', each.number)}-${at}`, id, at, text, foldCode(text));
    if (kind === 'family') continue;
    const cost_minor = bought_at === undefined ? null : Math.round(each.price_minor * COST);
    const value_minor = cost_minor === null ? null : (cost_minor * onHand_milli) / 1000;
    holding(id, onHand_milli, value_minor ?? 0, cost_minor, cost_minor === null ? null : 1000);
    stock(id, id, 'shop', onHand_milli);
    if (onHand_milli !== 0)
      move(idOf('6', each.number), id, 'shop', onHand_milli, onHand_milli, value_minor, 0, 'opening', '', at);
  }
}

/** The ids of the leaves, in their order. */
function writeCategories(books: Sqlite.Database): string[] {
  const category = into(books)(
    'inventory_category',
    'id, parent_id, position, name, name_folded, path, created_at',
  );
  const leaves: string[] = [];
  for (const [at, [top, below]] of CATEGORIES.entries()) {
    category(idOf('0', at), null, 0, top, foldName(top), top, AT);
    for (const name of below) {
      const id = idOf('1', leaves.length);
      category(id, idOf('0', at), 0, name, foldName(name), `${top} > ${name}`, AT);
      leaves.push(id);
    }
  }
  return leaves;
}

type Value = string | number | null;

function into(books: Sqlite.Database) {
  return (table: string, columns: string) => {
    const places = columns.split(',').map(() => '?');
    const statement = books.prepare(`insert into ${table} (${columns}) values (${places.join(', ')})`);
    return (...values: readonly Value[]) => void statement.run(...values);
  };
}

function idOf(kind: string, number: number): string {
  return `0190000${kind}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}
