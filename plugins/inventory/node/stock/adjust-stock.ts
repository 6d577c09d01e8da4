import { canonicalJson, type CallContext, multiplyDivide, type Refusal } from '@counterpart/sdk';
import { AuditLog, Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { AdjustStock as Input, Product, ProductKind } from '../../api/index.ts';
import { locationFor } from '../locations/location-of.ts';
import { readProduct } from '../products/read-product.ts';
import { isWhole, wholeOnlyMessage } from '../units/whole-only.ts';
import { moveStock } from './move-stock.ts';
import { ShopStockRule } from './shop-stock-rule.ts';
import { outOfStockMessage } from './stock-message.ts';

interface Adjusted {
  readonly name: string;
  readonly kind: ProductKind;
  readonly unit: string;
  readonly fractional: number;
  readonly location: string | null;
  readonly on_hand_milli: number;
}

/** Corrects the stock by hand: by a difference, or to what was counted. */
export class AdjustStock {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopStockRule) private readonly rule: ShopStockRule,
    @inject(AuditLog) private readonly audit: AuditLog,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async execute(input: Input, context: CallContext): Promise<Product | Refusal> {
    const terms = await this.rule.refresh();
    return this.transactions.run(
      async (tx: Tx) => {
        const location = await locationFor(tx, { location: input.location, till: context.till.id });
        const before = await readBefore(tx, input.product, location);
        if (!before)
          return tx.refuse('unknown-product', 'There is no such product any more. Look for it again.');
        if (before.location === null)
          return tx.refuse('unknown-location', 'There is no such location any more. Choose another.');
        if (before.kind === 'family')
          return tx.refuse(
            'family-has-no-stock',
            `${before.name} is counted by its variants. Adjust the stock of the variant.`,
          );
        if (before.fractional === 0 && !isWhole(input.by.quantity_milli))
          return tx.refuse('whole-only', wholeOnlyMessage(before, input.by.quantity_milli, context.locale), {
            field: 'quantity_milli',
          });
        const counted = input.by.kind === 'counted';
        const quantity_milli = input.by.quantity_milli - (counted ? before.on_hand_milli : 0);
        // A count that agrees is worth a row of its own: it says that somebody looked.
        if (quantity_milli === 0 && !counted)
          return tx.refuse('nothing-to-change', 'Say by how much the stock changes.', {
            field: 'quantity_milli',
          });
        const { product, reason, note, serials } = input;
        const personId = context.user?.id ?? null;
        const value = costOf(input, quantity_milli);
        const move = { product, location, quantity_milli, reason, note, serials, personId, ...value };
        const moved = await moveStock(tx, this.ids, move, terms);
        if (!moved)
          return tx.refuse(
            'out-of-stock',
            outOfStockMessage(before.name, before.on_hand_milli, context.locale),
            { product, onHand_milli: before.on_hand_milli },
          );
        await this.audit.append(tx, {
          action: 'inventory.stock-adjusted',
          subject: product,
          data: { quantity_milli, reason, location },
        });
        return (await readProduct(tx, product))!;
      },
      {
        label: 'stock adjustment',
        request: { id: context.requestId, fingerprint: `inventory.adjustStock ${canonicalJson(input)}` },
      },
    );
  }
}

/** What came in for so much a piece. */
function costOf({ unitCost_minor }: Input, quantity_milli: number) {
  if (unitCost_minor === undefined || quantity_milli <= 0) return {};
  return { value_minor: multiplyDivide(unitCost_minor, quantity_milli, 1000, 'half-away'), isPaid: true };
}

function readBefore(tx: Tx, product: string, location: string) {
  return tx.get<Adjusted>(
    sql`select p.name, p.kind, p.unit, p.fractional, l.id as location, coalesce(s.on_hand_milli, 0) as on_hand_milli
        from inventory_product p left join inventory_location l on l.id = ${location} and l.archived = 0
        left join inventory_stock s on s.product_id = p.id and s.location_id = ${location}
        where p.id = ${product}`,
  );
}
