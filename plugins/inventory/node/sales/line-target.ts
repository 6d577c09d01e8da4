import { multiplyDivide, QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import type { PostedDocumentLine } from '@counterpart/sales/api';
import { type Reader, sql } from '@counterpart/sdk/node';
import type { ProductKind } from '../../api/index.ts';

/** The product that a line of a document moves, and how much of it for each one on the line. */
export interface LineTarget {
  readonly product: string;
  readonly name: string;
  readonly kind: ProductKind;
  /** Base units in one of what the line counts, in thousandths. */
  readonly factor_milli: number;
  /** The very one, of goods of which each has a number. */
  readonly serial_id: string | null;
  readonly serial: string | null;
  /** How long the shop stands for it; null: not at all. */
  readonly warranty_months: number | null;
}

const NO_SERIAL = sql`null as serial_id, null as serial, null as warranty_months`;

/** What the reference of a line is: a product, one of its units, also one no longer in use, or a numbered one. */
export async function lineTarget(reader: Reader, ref: string): Promise<LineTarget | undefined> {
  return (
    (await reader.get<LineTarget>(
      sql`select id as product, name, kind, ${QUANTITY_ONE_MILLI} as factor_milli, ${NO_SERIAL}
          from inventory_product where id = ${ref}`,
    )) ??
    (await reader.get<LineTarget>(
      sql`select p.id as product, p.name, p.kind, u.factor_milli, ${NO_SERIAL}
          from inventory_unit u join inventory_product p on p.id = u.product_id where u.id = ${ref}`,
    )) ??
    reader.get<LineTarget>(
      sql`select p.id as product, p.name, p.kind, ${QUANTITY_ONE_MILLI} as factor_milli, s.id as serial_id, s.serial,
            p.warranty_months
          from inventory_serial s join inventory_product p on p.id = s.product_id where s.id = ${ref}`,
    )
  );
}

/** The line as the ledger knows it: the product that moves, counted in its base unit. */
export function inBaseUnits(
  line: PostedDocumentLine,
  { product, factor_milli }: LineTarget,
): PostedDocumentLine {
  const based = (milli: number) => multiplyDivide(milli, factor_milli, QUANTITY_ONE_MILLI, 'half-away');
  const { refundOf } = line;
  return {
    ...line,
    ref: product,
    quantity_milli: based(line.quantity_milli),
    refundOf: refundOf && { ...refundOf, refundedBefore_milli: based(refundOf.refundedBefore_milli) },
  };
}
