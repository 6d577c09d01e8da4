import { sql, type Tx } from '@counterpart/sdk/node';
import type { PurchaseUnit, ReceivedLine } from '../../../api/index.ts';
import { type AgreedCost, amountOf, amountOfPart } from '../../../api/purchasing/purchase-amount.ts';
import { requireProduct } from '../known-places.ts';
import type { OrderLineRow, OrderRow } from '../orders/order-rows.ts';
import { requireUnit, toBase } from '../purchase-unit.ts';
import type { ReceiptLine } from './receipt-line.ts';

type Come = Omit<ReceiptLine, 'extra_minor'>;

/** More of a line came than is still missing of it. */
export interface Surplus {
  readonly orderLine: string;
  readonly name: string;
  readonly missing_milli: number;
  readonly received_milli: number;
}

/** What came of an order: at what was agreed, unless they took something else. */
export class ReceivedLines {
  readonly surplus: Surplus[] = [];
  readonly #tx: Tx;
  readonly #supplier: string;
  /** What is here of each line of the order, with what came of it in this delivery so far. */
  readonly #here = new Map<string, number>();
  readonly #lines: ReadonlyMap<string, OrderLineRow>;
  readonly #order: OrderRow | undefined;

  constructor(tx: Tx, supplier: string, order?: { row: OrderRow; lines: readonly OrderLineRow[] }) {
    this.#tx = tx;
    this.#supplier = supplier;
    this.#order = order?.row;
    this.#lines = new Map((order?.lines ?? []).map((line) => [line.id, line]));
  }

  read(line: ReceivedLine): Promise<Come> {
    return line.orderLine === undefined ? this.#besides(line) : this.#ordered(line.orderLine, line);
  }

  async #ordered(id: string, line: ReceivedLine): Promise<Come> {
    const ordered = this.#lines.get(id);
    if (!ordered)
      return this.#tx.refuse(
        'unknown-product',
        `${this.#order?.label ?? 'The order'} has no such line any more. Look at it as it is now.`,
        { orderLine: id },
      );
    const unit = { id: ordered.unit_id, name: ordered.unit_name, factor_milli: ordered.factor_milli };
    const product = await requireProduct(this.#tx, ordered.product_id);
    const base_milli = toBase(this.#tx, product, line.quantity_milli, unit);
    const before_milli = this.#here.get(id) ?? ordered.received_milli;
    this.#here.set(id, before_milli + base_milli);
    if (before_milli + base_milli > ordered.base_milli)
      this.surplus.push({
        orderLine: id,
        name: ordered.product_name,
        missing_milli: Math.max(0, ordered.base_milli - before_milli),
        received_milli: base_milli,
      });
    return {
      orderLine: id,
      product: product.id,
      name: product.name,
      code: product.code,
      unit,
      quantity_milli: line.quantity_milli,
      base_milli,
      serials: line.serials,
      amount_minor: taken(line) ?? agreedAmount(ordered, before_milli, base_milli),
    };
  }

  /** What nobody ordered, or what came without an order: at what it cost last time. */
  async #besides(line: ReceivedLine): Promise<Come> {
    const product = await requireProduct(this.#tx, line.product);
    const unit = await requireUnit(this.#tx, product, line.unit);
    return {
      orderLine: null,
      product: product.id,
      name: product.name,
      code: product.code,
      unit,
      quantity_milli: line.quantity_milli,
      base_milli: toBase(this.#tx, product, line.quantity_milli, unit),
      serials: line.serials,
      amount_minor: taken(line) ?? (await this.#lastAmount(product.id, unit, line.quantity_milli)),
    };
  }

  async #lastAmount(product: string, unit: PurchaseUnit, quantity_milli: number): Promise<number | null> {
    const last = await this.#tx.get<{ cost_minor: number | null; unit_id: string | null }>(
      sql`select cost_minor, unit_id from inventory_supplier_product
          where supplier_id = ${this.#supplier} and product_id = ${product}`,
    );
    if (last?.cost_minor == null || last.unit_id !== unit.id) return null;
    return amountOf({ cost_minor: last.cost_minor }, quantity_milli);
  }
}

/** What they took, where somebody says so. */
function taken({ amount_minor, cost_minor, quantity_milli }: ReceivedLine): number | undefined {
  if (amount_minor !== undefined) return amount_minor;
  return cost_minor === undefined ? undefined : amountOf({ cost_minor }, quantity_milli);
}

/** Parts of a line that come one after the other cost together what the line costs. */
function agreedAmount(line: OrderLineRow, before_milli: number, part_milli: number): number | null {
  if (line.amount_minor === null) return null;
  const agreed: AgreedCost = { amount_minor: line.amount_minor, quantity_milli: line.base_milli };
  return amountOfPart(agreed, before_milli, part_milli);
}
