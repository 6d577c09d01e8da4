import Sqlite from 'better-sqlite3';

/** Receipts as an answer showed them. */
export interface ShownReceipt {
  readonly id: string;
  readonly number: number;
  readonly total_minor: number;
}
export interface ModelProduct {
  readonly id: string;
  readonly code: string;
  readonly opening_milli: number;
}

interface Row {
  readonly id: string;
  readonly request: string;
  readonly register: string;
  readonly number: number;
  readonly total: number;
  readonly at: number;
}

/** What must be in the books, from nothing but what the tills were told. */
export class ShopModel {
  readonly #db: Sqlite.Database;
  readonly #products: readonly ModelProduct[];
  readonly #before: number;
  readonly #registers: ReadonlyMap<string, number>;
  readonly #sold = new Map<string, ShownReceipt>();
  readonly #adjusted = new Map<string, number>();
  readonly #prices = new Map<string, Set<number>>();
  readonly #refused = new Set<string>();

  constructor(path: string, products: readonly ModelProduct[]) {
    this.#db = new Sqlite(path, { readonly: true, timeout: 5000 });
    this.#products = products;
    this.#before = this.#db
      .prepare('select coalesce(max(rowid), 0) from sales_document')
      .pluck()
      .get() as number;
    this.#registers = new Map(this.#lastReceipts());
  }

  sold(receipt: ShownReceipt): void {
    const before = this.#sold.get(receipt.id);
    if (before && (before.number !== receipt.number || before.total_minor !== receipt.total_minor)) {
      throw new Error(`The receipt ${receipt.id} was shown as two different ones.`);
    }
    this.#sold.set(receipt.id, receipt);
  }

  refused(requestId: string): void {
    this.#refused.add(requestId);
  }

  adjusted(product: string, by_milli: number): void {
    this.#adjusted.set(product, (this.#adjusted.get(product) ?? 0) + by_milli);
  }

  /** Somebody may have set it, as far as anybody knows. */
  priced(product: string, price_minor: number): void {
    const prices = this.#prices.get(product) ?? new Set();
    this.#prices.set(product, prices.add(price_minor));
  }

  /** Sales that the tills were told of. */
  get sales(): number {
    return this.#sold.size;
  }

  /** What is in the books and should not be, and what is not and should. */
  differences(): string[] {
    const rows = this.#db
      .prepare(
        `select id, request, register, number, total_minor as total, at from sales_document where rowid > ? order by rowid`,
      )
      .all(this.#before) as Row[];
    return [
      ...this.#ofSales(rows),
      ...this.#ofRegisters(rows),
      ...this.#products.flatMap((each) => this.#ofStock(each)),
    ];
  }

  close(): void {
    this.#db.close();
  }

  #ofSales(rows: readonly Row[]): string[] {
    const posted = new Map(rows.map((row) => [row.id, row]));
    const missing = [...this.#sold.values()].filter(({ id, number, total_minor }) => {
      const row = posted.get(id);
      return row?.number !== number || row.total !== total_minor;
    });
    return [
      ...missing.map(
        ({ number }) => `A till was told of receipt ${number}, which is not in the books like that.`,
      ),
      ...rows
        .filter(({ id }) => !this.#sold.has(id))
        .map(({ number, request }) => `Nobody was told of receipt ${number} (request ${request}).`),
      ...rows
        .filter(({ request }) => this.#refused.has(request))
        .map(({ number }) => `Receipt ${number} was posted although the till was told that it was refused.`),
    ];
  }

  #ofRegisters(rows: readonly Row[]): string[] {
    return this.#lastReceipts().flatMap(([register, last]) => {
      const own = rows.filter((row) => row.register === register);
      const first = (this.#registers.get(register) ?? 0) + 1;
      const gap = own.findIndex(({ number }, index) => number !== first + index);
      const back = own.findIndex(({ at }, index) => index > 0 && at < own[index - 1]!.at);
      return [
        ...(gap === -1
          ? []
          : [`Register ${register} has receipt ${own[gap]!.number} where ${first + gap} belongs.`]),
        ...(last === first + own.length - 1 ? [] : [`Register ${register} counts ${last} receipts.`]),
        ...(back === -1 ? [] : [`Receipt ${own[back]!.number} is earlier than the one before it.`]),
      ];
    });
  }

  #ofStock({ id, code, opening_milli }: ModelProduct): string[] {
    const one = (text: string) => this.#db.prepare(text).pluck().get(id) as number | null;
    const sold = one('select sum(quantity_milli) from sales_line where ref = ?') ?? 0;
    const expected = opening_milli + (this.#adjusted.get(id) ?? 0) - sold;
    const found = one('select on_hand_milli from inventory_holding where id = ?');
    const least = one('select min(on_hand_after_milli) from inventory_move where product_id = ?') ?? 0;
    const prices = this.#db.prepare('select distinct unit_price_minor from sales_line where ref = ?').pluck();
    const strange = (prices.all(id) as number[]).filter((price) => !this.#prices.get(id)?.has(price));
    return [
      ...(found === expected ? [] : [`${code}: ${found} on hand, ${expected} expected.`]),
      ...(least < 0 ? [`${code} was sold although there was none left (${least}).`] : []),
      ...strange.map((price) => `${code} was sold for ${price}, which it never cost.`),
    ];
  }

  #lastReceipts(): [string, number][] {
    const rows = this.#db.prepare('select id, last_receipt as last from sales_register').all();
    return (rows as { id: string; last: number }[]).map(({ id, last }) => [id, last]);
  }
}
