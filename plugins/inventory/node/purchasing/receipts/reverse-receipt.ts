import type { CallContext, Refusal } from '@counterpart/sdk';
import { canonicalJson } from '@counterpart/sdk';
import { AuditLog, Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { GoodsReceipt } from '../../../api/index.ts';
import { ShopStockRule } from '../../stock/shop-stock-rule.ts';
import { bookOnOrder } from './book-on-order.ts';
import { postReceipt, type PostedLine } from './post-receipt.ts';
import { readReceipt } from './read-receipt.ts';
import { type ReceiptLineRow, readReceiptLines } from './receipt-rows.ts';
import { returnedOf } from './returned.ts';

interface Original {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly supplier_id: string;
  readonly location_id: string;
  readonly order_id: string | null;
  readonly reference: string;
  readonly reversal: string | null;
  /** What of it went back since, in a return. */
  readonly returned_milli: number;
}

/** Takes back what was posted by mistake, in a document of its own: the very same goods at the very same value. */
export class ReverseReceipt {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopStockRule) private readonly rule: ShopStockRule,
    @inject(AuditLog) private readonly audit: AuditLog,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async execute(
    input: { readonly receipt: string; readonly note: string },
    context: CallContext,
  ): Promise<GoodsReceipt | Refusal> {
    const terms = await this.rule.refresh();
    return this.transactions.run(
      async (tx) => {
        const original = await requireReversible(tx, input.receipt);
        const lines = (await readReceiptLines(tx, original.id)).map(mirror);
        const head = {
          kind: 'reversal' as const,
          supplier: original.supplier_id,
          location: original.location_id,
          order: original.order_id,
          reverses: original.id,
          reference: original.reference,
          note: input.note,
          personId: context.user?.id ?? null,
          till: context.till.id,
          locale: context.locale,
        };
        const id = await postReceipt(tx, this.ids, head, lines, terms);
        if (original.order_id !== null) await bookOnOrder(tx, original.order_id, lines);
        await this.audit.append(tx, { action: 'inventory.receipt-reversed', subject: original.id });
        return (await readReceipt(tx, id, { costs: true }))!;
      },
      {
        label: 'goods receipt reversed',
        request: { id: context.requestId, fingerprint: `inventory.reverseReceipt ${canonicalJson(input)}` },
      },
    );
  }
}

async function requireReversible(tx: Tx, id: string): Promise<Original> {
  const original = await tx.get<Original>(
    sql`select r.id, r.kind, r.label, r.supplier_id, r.location_id, r.order_id, r.reference,
          (select b.label from inventory_goods_receipt b where b.reverses_id = r.id) as reversal,
          (select coalesce(sum(${returnedOf(sql`l.id`)}), 0) from inventory_goods_receipt_line l
            where l.receipt_id = r.id) as returned_milli
        from inventory_goods_receipt r where r.id = ${id}`,
  );
  if (!original || original.kind === 'reversal')
    return tx.refuse('unknown-receipt', 'There is no such receipt that could be taken back.');
  if (original.reversal !== null)
    return tx.refuse(
      'already-reversed',
      `${original.label} was taken back already, by ${original.reversal}.`,
    );
  if (original.returned_milli > 0)
    return tx.refuse(
      'has-returns',
      `A part of ${original.label} went back to its supplier already. Take that return back first, or send back the rest.`,
    );
  return original;
}

function mirror(row: ReceiptLineRow): PostedLine {
  return {
    orderLine: row.order_line_id,
    product: row.product_id,
    name: row.name,
    code: row.code,
    unit: { id: row.unit_id, name: row.unit_name, factor_milli: row.factor_milli },
    quantity_milli: 0 - row.quantity_milli,
    base_milli: 0 - row.base_milli,
    amount_minor: row.amount_minor === null ? null : 0 - row.amount_minor,
    extra_minor: 0 - row.extra_minor,
    value_minor: row.value_minor === null ? null : 0 - row.value_minor,
    takesBack: row.move_id,
  };
}
