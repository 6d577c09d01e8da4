import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import type { GoodsReceiptKind, MoveReason } from '../../../api/index.ts';
import { readAvailability } from '../../stock/available.ts';
import type { StockTerms } from '../../stock/move.ts';
import { moveStock } from '../../stock/move-stock.ts';
import { outOfStockMessage } from '../../stock/stock-message.ts';
import { nextNumber } from '../next-number.ts';
import type { ReceiptLine } from './receipt-line.ts';

export interface ReceiptHead {
  readonly kind: GoodsReceiptKind;
  readonly supplier: string;
  readonly location: string;
  readonly order: string | null;
  readonly reverses: string | null;
  readonly reference: string;
  readonly note: string;
  readonly personId: string | null;
  readonly till: string;
  readonly locale: string;
}

/** A line with what the stock is worth more or less by it, where that is not for the shop's way to count to say. */
export interface PostedLine extends ReceiptLine {
  /** What came in, paid or booked; null: as much as such goods are usually worth. */
  readonly value_minor: number | null;
  /** The move whose goods go out again. */
  readonly takesBack?: string;
  /** The line of the receipt that they came with, of goods that go back. */
  readonly returnsLine?: string | undefined;
}

const REASONS: Readonly<Record<GoodsReceiptKind, MoveReason>> = {
  receipt: 'received',
  reversal: 'void',
  return: 'supplier',
};

/** Writes a receipt, a reversal or a return under its number, and one move of the stock for each line. */
export async function postReceipt(
  tx: Tx,
  ids: Ids,
  head: ReceiptHead,
  lines: readonly PostedLine[],
  terms: StockTerms,
): Promise<string> {
  const id = ids.next();
  const { number, label } = await nextNumber(tx, head.kind === 'return' ? 'SR' : 'GR');
  const moved = [];
  for (const line of lines) moved.push(await move(tx, ids, { ...head, id, label }, line, terms));
  // Goods that go back are worth what the ledger says.
  const amounts = moved.map((line) => (head.kind === 'return' ? line.value_minor : line.amount_minor));
  const goods_minor = sumKnown(amounts);
  const extra_minor = lines.reduce((sum, line) => sum + line.extra_minor, 0);
  await tx.run(
    sql`insert into inventory_goods_receipt
          (id, kind, number, label, supplier_id, location_id, order_id, reverses_id, reference, note, goods_minor,
           extra_minor, total_minor, person_id, till_id, posted_at)
        values (${id}, ${head.kind}, ${number}, ${label}, ${head.supplier}, ${head.location}, ${head.order},
          ${head.reverses}, ${head.reference}, ${head.note}, ${goods_minor}, ${extra_minor},
          ${goods_minor === null ? null : goods_minor + extra_minor}, ${head.personId}, ${head.till}, ${tx.now})`,
  );
  for (const [position, line] of moved.entries())
    await tx.run(
      sql`insert into inventory_goods_receipt_line
            (id, receipt_id, position, order_line_id, product_id, name, code, unit_id, unit_name, factor_milli,
             quantity_milli, base_milli, amount_minor, extra_minor, value_minor, move_id, returns_line_id)
          values (${line.id}, ${id}, ${position}, ${line.orderLine}, ${line.product}, ${line.name}, ${line.code},
            ${line.unit.id}, ${line.unit.name}, ${line.unit.factor_milli}, ${line.quantity_milli}, ${line.base_milli},
            ${amounts[position] ?? null}, ${line.extra_minor}, ${line.value_minor}, ${line.move},
            ${line.returnsLine ?? null})`,
    );
  return id;
}

async function move(
  tx: Tx,
  ids: Ids,
  head: ReceiptHead & { readonly id: string; readonly label: string },
  line: PostedLine,
  terms: StockTerms,
) {
  const id = ids.next();
  const moved = await moveStock(
    tx,
    ids,
    {
      product: line.product,
      location: head.location,
      quantity_milli: line.base_milli,
      reason: REASONS[head.kind],
      value_minor: line.value_minor,
      serials: line.serials,
      isPaid: head.kind === 'receipt',
      ...(line.takesBack !== undefined && {
        takesBack: {
          move: line.takesBack,
          value_minor: line.value_minor === null ? null : 0 - line.value_minor,
        },
      }),
      document: { provider: 'inventory', ref: head.id, label: head.label, line: id },
      note: head.reference,
      personId: head.personId,
    },
    terms,
  );
  if (!moved) return refuseMissing(tx, head, line);
  return { ...line, id, move: moved.id, value_minor: moved.value_minor };
}

async function refuseMissing(tx: Tx, { location, locale }: ReceiptHead, line: PostedLine): Promise<never> {
  const left = await readAvailability(tx, line.product, location);
  const available_milli = left?.available_milli ?? 0;
  return tx.refuse('out-of-stock', outOfStockMessage(line.name, available_milli, locale, left?.places), {
    product: line.product,
    available_milli,
  });
}

/** Null when one of them is not known. */
function sumKnown(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>(
    (sum, amount) => (sum === null || amount === null ? null : sum + amount),
    0,
  );
}
