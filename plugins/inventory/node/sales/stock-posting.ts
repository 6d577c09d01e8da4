import type {
  LineCost,
  PostedDocument,
  PostedDocumentLine,
  PostingOptions,
  PostingPart,
  PostingParticipant,
} from '@counterpart/sales/api';
import { Ids, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { MoveReason } from '../../api/index.ts';
import { locationFor } from '../locations/location-of.ts';
import type { Move, Moved, StockTerms } from '../stock/move.ts';
import { moveStock } from '../stock/move-stock.ts';
import { passThrough } from '../stock/pass-through.ts';
import { ShopStockRule } from '../stock/shop-stock-rule.ts';
import { startWarranty } from '../serials/start-warranty.ts';
import { inBaseUnits, type LineTarget, lineTarget } from './line-target.ts';
import { readOriginalMove, valueOfPart } from './original-move.ts';
import { refuseFamily, refuseLine, refuseNumbered, requireOne } from './refuse-line.ts';

const PLUGIN = 'inventory';

/** Takes the stock of what was sold and puts back what was returned, in the transaction that posts the document. */
export class StockPosting implements PostingParticipant {
  constructor(
    @inject(Ids) private readonly ids: Ids,
    @inject(ShopStockRule) private readonly rule: ShopStockRule,
  ) {}

  async post(tx: Tx, document: PostedDocument, options: PostingOptions): Promise<PostingPart> {
    const lines = document.lines.filter(isOurs);
    const costs: LineCost[] = [];
    const location = lines.length === 0 ? '' : await locationFor(tx, document);
    for (const sold of lines) {
      const isSold = sold.quantity_milli > 0 && document.kind !== 'void';
      const target = await lineTarget(tx, sold.ref!);
      if (target?.kind === 'family') refuseFamily(tx, sold, target);
      if (target) requireOne(tx, sold, target);
      const line = target ? inBaseUnits(sold, target) : sold;
      const move = moveOf(document, line, location, target);
      const moved = isSold ? await this.#sell(tx, move, options) : await this.#takeBack(tx, move, line);
      if (moved && isSold && target?.serial_id) {
        const { serial_id, warranty_months } = target;
        await startWarranty(tx, serial_id, { months: warranty_months, businessDate: document.businessDate });
      }
      if (!moved && isSold && !options.late)
        await (target?.serial
          ? refuseNumbered(tx, line, location, target.serial)
          : refuseLine(tx, line, location));
      if (moved && moved.cost_minor !== null) costs.push({ line: line.id, cost_minor: moved.cost_minor });
    }
    return { costs };
  }

  async #sell(tx: Tx, move: Move, { late }: PostingOptions): Promise<Part | undefined> {
    const { current } = this.rule;
    // What was sold while this module was down is gone, whatever the books say.
    const terms: StockTerms = late ? { ...current, negative: 'force' } : current;
    return partOf(await moveStock(tx, this.ids, move, terms));
  }

  /** What comes back, or is voided, is so whatever the books said, and is worth what it left with. */
  async #takeBack(tx: Tx, move: Move, line: PostedDocumentLine): Promise<Part | undefined> {
    const original = await readOriginalMove(tx, line);
    const worth = original && {
      value_minor: valueOfPart(original, Math.abs(move.quantity_milli), line.refundOf!.refundedBefore_milli),
      // A void happens where the goods had moved; what is given back stays at the till.
      ...(move.reason === 'void' && { location: original.location_id }),
    };
    const back = { ...move, ...worth };
    // Not for sale again: it came back, and it left in another way.
    const moved =
      line.disposition === 'damaged' || line.disposition === 'supplier'
        ? await passThrough(tx, this.ids, back, line.disposition)
        : await moveStock(tx, this.ids, back, { ...this.rule.current, negative: 'force' });
    // Of goods whose cost was unknown when they were sold, it stays so: both lines of the sale say the same.
    return original && worth?.value_minor === null ? moved && { cost_minor: null } : partOf(moved);
  }
}

/** What came of a line; a cost of null is one that nobody knows. */
interface Part {
  readonly cost_minor: number | null;
}

function partOf(moved: Moved | undefined): Part | undefined {
  return moved && { cost_minor: moved.value_minor === null ? null : 0 - moved.value_minor };
}

function isOurs({ provider, ref, quantity_milli }: PostedDocumentLine): boolean {
  return provider === PLUGIN && ref !== null && quantity_milli !== 0;
}

function moveOf(
  document: PostedDocument,
  line: PostedDocumentLine,
  location: string,
  target: LineTarget | undefined,
): Move {
  return {
    product: line.ref!,
    serials: target?.serial ? [target.serial] : undefined,
    location,
    quantity_milli: 0 - line.quantity_milli,
    reason: reasonOf(document, line),
    document: { provider: 'sales', ref: document.id, label: document.receipt, line: line.id },
    note: line.reason ?? '',
    personId: document.user,
  };
}

function reasonOf({ kind }: PostedDocument, { quantity_milli }: PostedDocumentLine): MoveReason {
  if (kind === 'void') return 'void';
  return quantity_milli > 0 ? 'sale' : 'return';
}
