import { type Reader, sql } from '@counterpart/sdk/node';

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
}

export function readReceiptLines(reader: Reader, receipt: string): Promise<ReceiptLineRow[]> {
  return reader.all<ReceiptLineRow>(
    sql`select id, order_line_id, product_id, name, code, unit_id, unit_name, factor_milli, quantity_milli, base_milli,
          amount_minor, extra_minor, value_minor, move_id
        from inventory_goods_receipt_line where receipt_id = ${receipt} order by position`,
  );
}
