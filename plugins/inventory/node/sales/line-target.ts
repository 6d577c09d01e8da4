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
}

/** What the reference of a line is: a product, or a unit of one, also one that is no longer in use. */
export async function lineTarget(reader: Reader, ref: string): Promise<LineTarget | undefined> {
  const product = await reader.get<LineTarget>(
    sql`select id as product, name, kind, ${QUANTITY_ONE_MILLI} as factor_milli from inventory_product where id = ${ref}`,
  );
  return (
    product ??
    reader.get<LineTarget>(
      sql`select p.id as product, p.name, p.kind, u.factor_milli
          from inventory_unit u join inventory_product p on p.id = u.product_id where u.id = ${ref}`,
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
