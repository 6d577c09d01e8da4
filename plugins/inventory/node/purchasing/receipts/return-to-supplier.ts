import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { AuditLog, Ids, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { GoodsReceipt, ReturnToSupplier as Input } from '../../../api/index.ts';
import { ShopStockRule } from '../../stock/shop-stock-rule.ts';
import { requireLocation, requireProduct, requireSupplier } from '../known-places.ts';
import { requireUnit, toBase } from '../purchase-unit.ts';
import { postReceipt, type PostedLine } from './post-receipt.ts';
import { readReceipt } from './read-receipt.ts';
import { requireCameWith } from './returned.ts';

/** Posts goods that go back to a supplier, at what the ledger says they cost. */
export class ReturnToSupplier {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopStockRule) private readonly rule: ShopStockRule,
    @inject(AuditLog) private readonly audit: AuditLog,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async execute(input: Input, context: CallContext): Promise<GoodsReceipt | Refusal> {
    const terms = await this.rule.refresh();
    return this.transactions.run(
      async (tx) => {
        const head = {
          kind: 'return' as const,
          supplier: (await requireSupplier(tx, input.supplier)).id,
          location: await requireLocation(tx, { location: input.location, till: context.till.id }),
          order: null,
          reverses: null,
          reference: input.reference,
          note: input.note,
          personId: context.user?.id ?? null,
          till: context.till.id,
          locale: context.locale,
        };
        const lines = [];
        const sofar = new Map<string, number>();
        for (const line of input.lines) lines.push(await goingBack(tx, line, head.supplier, sofar));
        const id = await postReceipt(tx, this.ids, head, lines, terms);
        await this.audit.append(tx, { action: 'inventory.returned-to-supplier', subject: id });
        return (await readReceipt(tx, id, { costs: true }))!;
      },
      {
        label: 'returned to supplier',
        request: { id: context.requestId, fingerprint: `inventory.returnToSupplier ${canonicalJson(input)}` },
      },
    );
  }
}

/** @param sofar what of each line of a receipt goes back already with lines above this one. */
async function goingBack(
  tx: Tx,
  line: Input['lines'][number],
  supplier: string,
  sofar: Map<string, number>,
): Promise<PostedLine> {
  const product = await requireProduct(tx, line.product);
  const unit = await requireUnit(tx, product, line.unit);
  const base_milli = toBase(tx, product, line.quantity_milli, unit);
  const { receiptLine } = line;
  if (receiptLine !== undefined) {
    const all_milli = base_milli + (sofar.get(receiptLine) ?? 0);
    await requireCameWith(tx, { receiptLine, product: product.id, supplier, base_milli: all_milli });
    sofar.set(receiptLine, all_milli);
  }
  return {
    orderLine: null,
    returnsLine: receiptLine,
    product: product.id,
    name: product.name,
    code: product.code,
    unit,
    quantity_milli: 0 - line.quantity_milli,
    base_milli: 0 - base_milli,
    serials: line.serials,
    amount_minor: null,
    extra_minor: 0,
    value_minor: null,
  };
}
