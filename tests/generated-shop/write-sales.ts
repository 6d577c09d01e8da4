import Sqlite from 'better-sqlite3';
import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import { moveStock } from '../../plugins/inventory/node/stock/move-stock.ts';
import type { SaleInput, SellableItem } from '../../plugins/sales/api/index.ts';
import { priceSale } from '../../plugins/sales/node/pricing/price-sale.ts';
import { businessDate } from '../../plugins/sales/node/posting/business-date.ts';
import { readReceipt } from '../../plugins/sales/node/receipts/read-receipt.ts';
import { CASH_KIND } from '../../plugins/sales/node/shifts/cash-kind.ts';
import { expectedTenders } from '../../plugins/sales/node/shifts/expected-tenders.ts';
import { shiftRow } from '../../plugins/sales/node/shifts/read-shift.ts';
import { shiftFigures } from '../../plugins/sales/node/shifts/shift-figures.ts';
import { BulkBooks } from './bulk-books.ts';
import { BulkTill, type ShopFacts, STOCK_TERMS } from './bulk-till.ts';
import { type GeneratedDay, type GeneratedSale, generateSales, type SalesPlan } from './generate-sales.ts';
import { seeded } from './seeded.ts';

/** What lies in the drawer when it opens. */
const FLOAT_MINOR = 20_000;
/** What comes in when it runs out. */
const DELIVERY = 200;
/** Goods come back while they are remembered. */
const REMEMBERED = 300;
const DAYS_AT_ONCE = 60;

export type SalesWanted = Omit<SalesPlan, 'tills' | 'people' | 'products'>;

/**
 * Writes years of selling into the file of a shop that nobody has open, by the product's own code: sales, discounts,
 * returns and voids in shifts that are counted and closed, goods that come in when they run out.
 */
export async function writeSales(shopPath: string, wanted: SalesWanted, facts: ShopFacts): Promise<void> {
  const db = new Sqlite(shopPath);
  for (const pragma of [
    'journal_mode = off',
    'synchronous = off',
    'cache_size = -400000',
    'locking_mode = exclusive',
  ])
    db.pragma(pragma);
  const schema = db.prepare('select type, name, sql from sqlite_schema').all() as Part[];
  const apart = schema.filter(({ type, name }) =>
    type === 'trigger' ? name.includes('__') : type === 'index' && SORTED_LATER.includes(name),
  );
  for (const { type, name } of apart) db.exec(`drop ${type} ${name}`);
  await new SalesWriter(new BulkBooks(db), facts, goodsOf(db), wanted.seed).write(wanted);
  for (const { sql } of apart) db.exec(sql);
  db.pragma('locking_mode = normal');
  db.pragma('journal_mode = wal');
  db.close();
}

interface Part {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** Indexes that nothing which is written looks at: made at once they are sorted, row by row they are everywhere. */
const SORTED_LATER = [
  'sales_line_ref',
  'sales_document_at',
  'sales_document_total',
  'sales_document_business_date',
  'sales_document_kind',
  'sales_line_tax_line',
  'inventory_move_by_product',
];

interface Goods extends SellableItem {
  left: number;
}

function goodsOf(db: Sqlite.Database): Goods[] {
  return db
    .prepare(
      `select p.id as ref, p.name, p.code as sku, c.name as category, p.price_minor as unitPrice_minor,
         p.tax_class as taxClass, s.on_hand_milli as onHand_milli,
         s.on_hand_milli / 1000 as left
       from inventory_product p join inventory_stock s on s.product_id = p.id
         left join inventory_category c on c.id = p.category_id
       where p.status = 'active' and p.kind <> 'family' order by p.id`,
    )
    .all()
    .map((row) => ({ ...(row as Goods), wholeOnly: true }));
}

class SalesWriter {
  readonly #books: BulkBooks;
  readonly #till: BulkTill;
  readonly #facts: ShopFacts;
  readonly #goods: readonly Goods[];
  readonly #random: () => number;
  /** The documents of each till of which something may come back. */
  readonly #recent: string[][];

  constructor(books: BulkBooks, facts: ShopFacts, goods: readonly Goods[], seed: number) {
    this.#books = books;
    this.#facts = facts;
    this.#goods = goods;
    this.#random = seeded(seed + 1);
    this.#till = new BulkTill(books, facts, new Map(goods.map((each) => [each.ref, each])));
    this.#recent = facts.tills.map(() => []);
  }

  async write(wanted: SalesWanted): Promise<void> {
    const { tills, people } = this.#facts;
    const plan = { ...wanted, tills: tills.length, people: people.length, products: this.#goods.length };
    this.#books.begin();
    let days = 0;
    for (const day of generateSales(plan)) {
      await this.#day(day);
      if (++days % DAYS_AT_ONCE > 0) continue;
      this.#books.commit();
      this.#books.begin();
    }
    this.#books.commit();
  }

  async #day({ opens_at, closes_at, sales }: GeneratedDay): Promise<void> {
    const shifts = [];
    this.#books.now = opens_at;
    for (const till of this.#facts.tills.keys()) shifts.push(await this.#open(till));
    for (const sale of sales) {
      this.#books.now = sale.at;
      await this.#sell(sale);
    }
    this.#books.now = closes_at;
    for (const [till, shift] of shifts.entries()) await this.#close(till, shift);
  }

  async #open(till: number): Promise<string> {
    const shift = await this.#as(till, 0, (context) =>
      this.#till.opening.open({ float: { pieces: null, sum_minor: FLOAT_MINOR } }, context),
    );
    return shift.id;
  }

  /** Counted as it should be, and now and then not. */
  async #close(till: number, shift: string): Promise<void> {
    const { database } = this.#books;
    const expected = expectedTenders(await shiftFigures(database, (await shiftRow(database, shift))!));
    const missing_minor = this.#random() < 0.1 ? Math.floor(this.#random() * 1000) - 700 : 0;
    const others = expected
      .filter(({ kind }) => kind !== CASH_KIND)
      .map(({ method, expected_minor }) => ({ method, counted_minor: expected_minor }));
    const sum_minor = Math.max(0, expected[0]!.expected_minor + missing_minor);
    await this.#as(till, 0, async (context) => {
      const count = did(
        await this.#till.counting.count({ shift, cash: { pieces: null, sum_minor }, others }, context),
      );
      return this.#till.closing.close({ shift, count: count.id, reason: 'Counted twice' }, context);
    });
  }

  async #sell(sale: GeneratedSale): Promise<void> {
    for (const { product, quantity } of sale.lines) await this.#deliver(this.#goods[product]!, quantity);
    const input = this.#inputOf(sale);
    const { id } = await this.#as(sale.till, sale.person, (context) => this.#till.sales.post(input, context));
    if (sale.later === 'void') {
      const voided = { document: id, reason: 'Rung up twice' };
      await this.#as(sale.till, 0, (context) => this.#till.voids.post(voided, context));
      for (const { product, quantity } of sale.lines) this.#goods[product]!.left += quantity;
      return;
    }
    const recent = this.#recent[sale.till]!;
    recent.push(id);
    if (recent.length > REMEMBERED) recent.shift();
    if (sale.later === 'return') await this.#giveBack(sale);
  }

  /** A line of an earlier sale, once. */
  async #giveBack({ till, person }: GeneratedSale): Promise<void> {
    const recent = this.#recent[till]!;
    const [document] = recent.splice(Math.floor(this.#random() * recent.length), 1);
    const { lines } = (await readReceipt(this.#books.database, { id: document! }))!;
    const line = lines[Math.floor(this.#random() * lines.length)]!;
    const { quantity_milli } = line;
    const input: SaleInput = {
      lines: [
        {
          ...NOTHING_SAID,
          refundOf: { line: line.id, quantity_milli },
          quantity_milli,
          disposition: this.#random() < 0.9 ? 'restock' : 'damaged',
          reason: 'Did not fit',
        },
      ],
      saleDiscount: null,
      parked: null,
      payments: [{ method: 'cash', tendered_minor: 0 - line.gross_minor, reference: null }],
    };
    await this.#as(till, person, (context) => this.#till.sales.post(input, context));
  }

  async #deliver(goods: Goods, quantity: number): Promise<void> {
    goods.left -= quantity;
    if (goods.left >= 0) return;
    goods.left += DELIVERY;
    const cost_minor = Math.round(goods.unitPrice_minor * (0.5 + this.#random() * 0.15));
    const move = {
      product: goods.ref,
      location: 'shop',
      quantity_milli: DELIVERY * 1000,
      reason: 'received',
      value_minor: DELIVERY * cost_minor,
      isPaid: true,
      personId: null,
    } as const;
    await this.#books.transactions.run((tx) => moveStock(tx, this.#books.ids, move, STOCK_TERMS));
  }

  #inputOf({ lines, saleDiscount_ppm, paid }: GeneratedSale): SaleInput {
    const percent = (percent_ppm: number | undefined) =>
      percent_ppm === undefined ? null : ({ kind: 'percent', percent_ppm } as const);
    const saleDiscount = percent(saleDiscount_ppm);
    const sold = lines.map(({ product, quantity, discount_ppm }) => ({
      ...NOTHING_SAID,
      provider: 'inventory',
      ref: this.#goods[product]!.ref,
      quantity_milli: quantity * 1000,
      discount: percent(discount_ppm),
    }));
    const { shop } = this.#facts;
    const terms = { ...shop, businessDate: businessDate(this.#books.now) };
    const { total_minor } = priceSale(terms, {
      saleDiscount,
      lines: sold.map((line, at) => {
        const { unitPrice_minor, taxClass } = this.#goods[lines[at]!.product]!;
        return { ...line, id: String(at), unitPrice_minor, taxClass, refundOf: null };
      }),
    });
    return { lines: sold, saleDiscount, parked: null, payments: paymentsOf(paid, total_minor) };
  }

  async #as<T>(
    till: number,
    person: number,
    work: (context: CallContext) => Promise<T | Refusal>,
  ): Promise<T> {
    const { tills, people } = this.#facts;
    return did(await this.#till.as({ till: tills[till]!, user: people[person]! }, work));
  }
}

function paymentsOf(paid: GeneratedSale['paid'], total_minor: number): SaleInput['payments'] {
  const pay = (method: string, tendered_minor: number) => ({ method, tendered_minor, reference: null });
  if (paid === 'card') return [pay('card', total_minor)];
  if (paid === 'cash') return [pay('cash', Math.ceil(total_minor / 500) * 500)];
  const card_minor = Math.floor(total_minor / 2);
  return [pay('card', card_minor), pay('cash', total_minor - card_minor)];
}

function did<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(result.message);
  return result;
}

/** What a caller leaves out. */
const NOTHING_SAID = {
  provider: null,
  ref: null,
  override: false,
  label: false,
  discount: null,
  refundOf: null,
  disposition: null,
  reason: null,
  approvedBy: null,
} as const;
