import type { PostedDocumentLine } from '@counterpart/sales/api';
import { sql, type Tx } from '@counterpart/sdk/node';
import { share } from '../costing/holding.ts';

/** What moved when a line was posted that is now given back or cancelled. */
export interface OriginalMove {
  readonly location_id: string;
  readonly quantity_milli: number;
  readonly value_minor: number | null;
}

/** undefined: given back without a receipt, or the ledger does not know of it. */
export async function readOriginalMove(
  tx: Tx,
  { refundOf }: PostedDocumentLine,
): Promise<OriginalMove | undefined> {
  if (refundOf === null) return undefined;
  return tx.get<OriginalMove>(
    sql`select location_id, quantity_milli, value_minor from inventory_move
        where document_ref = ${refundOf.document.id} and document_line = ${refundOf.line} order by id limit 1`,
  );
}

/** The part of its value that so much of it has; parts given back one after the other add up to the whole. */
export function valueOfPart(
  { quantity_milli, value_minor }: OriginalMove,
  part_milli: number,
  before_milli: number,
): number | null {
  if (value_minor === null || quantity_milli === 0) return null;
  const whole = Math.abs(quantity_milli);
  const upTo = (milli: number) => share(value_minor, milli, whole);
  return 0 - (upTo(before_milli + part_milli) - upTo(before_milli));
}
