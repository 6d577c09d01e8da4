import { type Ids, type Sql, sql, type Tx } from '@counterpart/sdk/node';
import type { MoveReason } from '../../api/index.ts';

export interface Move {
  readonly product: string;
  /** Negative: out of the shop. */
  readonly quantity_milli: number;
  readonly reason: MoveReason;
  readonly document?: { readonly provider: string; readonly ref: string; readonly label: string };
  readonly note?: string;
  readonly personId: string | null;
}

/** The shop's rule for products without one of their own; `force` overrules both. */
export type NegativeRule = 'allow' | 'refuse' | 'force';

/**
 * Moves stock as a difference, with the check in the same statement, so that two tills cannot both take the last one:
 * false when the rule forbids it or the product is unknown, and then nothing was written.
 */
export async function moveStock(tx: Tx, ids: Ids, move: Move, rule: NegativeRule): Promise<boolean> {
  const allowed = negativeAllowed(rule);
  const { changes } = await tx.run(
    sql`update inventory_stock set on_hand_milli = on_hand_milli + ${move.quantity_milli}
        where id = ${move.product}
          and (${move.quantity_milli} >= 0 or on_hand_milli + ${move.quantity_milli} >= 0 or ${allowed} = 1)`,
  );
  if (changes === 0) return false;
  const document = move.document;
  await tx.run(
    sql`insert into inventory_move
          (id, product_id, quantity_milli, on_hand_after_milli, negative_allowed, reason, document_provider,
           document_ref, document_label, note, person_id, moved_at)
        select ${ids.next()}, id, ${move.quantity_milli}, on_hand_milli, ${allowed}, ${move.reason},
          ${document?.provider ?? null}, ${document?.ref ?? null}, ${document?.label ?? null}, ${move.note ?? ''},
          ${move.personId}, ${tx.now}
        from inventory_stock where id = ${move.product}`,
  );
  return true;
}

/** The stock row of a new product, and its first move when it comes with stock. */
export async function openStock(
  tx: Tx,
  ids: Ids,
  opening: { readonly id: string; readonly openingStock_milli: number; readonly personId: string | null },
): Promise<void> {
  await tx.run(sql`insert into inventory_stock (id, on_hand_milli) values (${opening.id}, 0)`);
  if (opening.openingStock_milli === 0) return;
  await moveStock(
    tx,
    ids,
    {
      product: opening.id,
      quantity_milli: opening.openingStock_milli,
      reason: 'opening',
      personId: opening.personId,
    },
    // A list may say that more is owed than is there: that is what the books then start with.
    'force',
  );
}

/** 1 when the stock of the row of `inventory_stock` at hand may fall below zero, else 0. */
function negativeAllowed(rule: NegativeRule): Sql {
  if (rule === 'force') return sql`1`;
  return sql`(select coalesce(p.negative_stock, ${rule}) = 'allow' from inventory_product p where p.id = inventory_stock.id)`;
}
