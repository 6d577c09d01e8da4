import {
  type CallContext,
  Fault,
  type ImportInput,
  type ImportReport,
  isRefusal,
  type Shop,
} from '@counterpart/sdk';
import { Database, Ids, ShopService, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { insertProduct, updateProduct } from '../products/write-product.ts';
import type { ImportRow } from './import-row.ts';
import { matchRows, type RowDecision } from './match-rows.ts';
import { planImport } from './plan-import.ts';

/** So few that a till never waits longer than 50 ms for a piece of an import. */
const ROWS_AT_ONCE = 80;

/** Takes a list of products, or of what was sold of them, into the shop. */
export class ImportProducts {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopService) private readonly shop: ShopService,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  /** @throws Fault `unreadable-file` when the file is no list of products; then nothing was written. */
  async run(input: ImportInput, context: CallContext): Promise<ImportReport> {
    const shop = await this.shop.get();
    const plan = await planImport(input, shop);
    const claimed = new Map<string, ImportRow>();
    const decisions: RowDecision[] = [];
    for (let from = 0; from < plan.products.length; from += ROWS_AT_ONCE) {
      const rows = plan.products.slice(from, from + ROWS_AT_ONCE);
      const decided = input.dryRun
        ? await matchRows(this.database, rows, claimed)
        : await this.#write(rows, claimed, shop, context);
      decisions.push(...decided);
      input.onProgress?.(decisions.length, plan.products.length);
    }
    const count = (kind: RowDecision['kind']) =>
      decisions.filter((decision) => decision.kind === kind).length;
    return {
      rows: plan.rows,
      created: count('create'),
      updated: count('update'),
      unchanged: count('unchanged'),
      merged: plan.merged,
      skipped: byLine(plan.skipped),
      errors: byLine([
        ...plan.errors,
        ...decisions.flatMap((decision) => (decision.kind === 'error' ? [decision.problem] : [])),
      ]),
      warnings: byLine(
        decisions.flatMap((decision) => (decision.kind === 'error' ? [] : decision.row.warnings)),
      ),
      mapping: plan.mapping,
      dryRun: input.dryRun,
    };
  }

  /** Compares and writes in one transaction, so that no other till changes the products in between. */
  async #write(
    rows: readonly ImportRow[],
    claimed: Map<string, ImportRow>,
    shop: Shop,
    context: CallContext,
  ): Promise<readonly RowDecision[]> {
    const decided = await this.transactions.run(
      async (tx: Tx) => {
        const decisions = await matchRows(tx, rows, claimed);
        for (const decision of decisions) {
          if (decision.kind === 'create') await this.#create(tx, decision.row, shop, context);
          else if (decision.kind === 'update')
            await updateProduct(tx, this.ids, decision.id, decision.fields);
        }
        return decisions;
      },
      { lane: 'bulk', label: 'product import' },
    );
    if (isRefusal(decided)) throw new Fault({ code: decided.refused, message: decided.message });
    return decided;
  }

  #create(tx: Tx, row: ImportRow, shop: Shop, context: CallContext): Promise<void> {
    return insertProduct(tx, this.ids, {
      id: this.ids.next(),
      name: row.name,
      codes: row.codes,
      category: row.category ?? null,
      taxClass: row.taxClass ?? shop.taxClasses[0]?.id ?? '',
      price_minor: row.price_minor,
      // A list that does not say what is there must not keep the shop from selling it.
      negativeStock: row.stock_milli === undefined ? 'allow' : null,
      status: row.discontinued ? 'archived' : 'active',
      openingStock_milli: row.stock_milli ?? 0,
      personId: context.user?.id ?? null,
    });
  }
}

function byLine<T extends { readonly line: number }>(problems: readonly T[]): T[] {
  return problems.toSorted((a, b) => a.line - b.line);
}
