import { type Reader, sql } from '@counterpart/sdk/node';
import { returnedOf } from './returned.ts';

export interface ReceiptLineRow {
  readonly id: string;
  readonly order_line_id: string | null;
  readonly product_id: string;
  readonly name: string;
  readonly code: string;
  readonly unit_id: string | null;
  readonly unit_name: string;
  readonly factor_milli: number;
  readonly quantity_milli: number;
  readonly base_milli: number;
  readonly amount_minor: number | null;
  readonly extra_minor: number;
  readonly value_minor: number | null;
  readonly move_id: string;
  readonly serials: number;
  readonly returned_milli: number;
}

export function readReceiptLines(reader: Reader, receipt: string): Promise<ReceiptLineRow[]> {
  return reader.all<ReceiptLineRow>(
    sql`select l.id, l.order_line_id, l.product_id, l.name, l.code, l.unit_id, l.unit_name, l.factor_milli,
          l.quantity_milli, l.base_milli, l.amount_minor, l.extra_minor, l.value_minor, l.move_id, p.serials,
          ${returnedOf(sql`l.id`)} as returned_milli
        from inventory_goods_receipt_line l join inventory_product p on p.id = l.product_id
        where l.receipt_id = ${receipt} order by l.position`,
  );
}
