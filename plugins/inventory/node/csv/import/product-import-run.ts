import {
  type CallContext,
  Fault,
  type ImportOrder,
  type ImportOutcome,
  type ImportRow,
  type ImportRun,
  type ImportTurn,
  isRefusal,
  type Shop,
} from '@counterpart/sdk';
import type { Database, Ids, TransactionManager, Tx } from '@counterpart/sdk/node';
import { updateProduct } from '../../products/write-product.ts';
import { productColumns } from '../product-columns.ts';
import { createProducts, writeCategory } from './create-products.ts';
import { type FileSurvey, InvoiceSurvey, ListSurvey } from './file-survey.ts';
import { isInvoiceFile } from './invoice-mapping.ts';
import { LineTable } from './line-table.ts';
import { matchRows, type MatchRule, NO_FAMILY, type RowDecision } from './match-rows.ts';
import { type ImportedProduct, isRefused } from './product-draft.ts';
import { DraftReader } from './read-draft.ts';
import { type Decided, recallPiece, type RememberedPiece, rememberPiece } from './remembered-piece.ts';
import { type MatchBy, productMatching } from './row-keys.ts';

export interface ProductImportServices {
  readonly database: Database;
  readonly transactions: TransactionManager;
  readonly ids: Ids;
  readonly shop: Shop;
}

/** One file of products, or of what was sold of them, on its way into the shop. */
export class ProductImportRun implements ImportRun {
  readonly #services: ProductImportServices;
  readonly #order: ImportOrder;
  readonly #person: string | null;
  readonly #reader: DraftReader;
  readonly #survey: FileSurvey;
  readonly #by: MatchBy;
  /** Which line took which product that was there before. */
  readonly #claimed = new LineTable();

  constructor(services: ProductImportServices, order: ImportOrder, context: CallContext) {
    const { currency, taxClasses } = services.shop;
    const { mapping, decimal } = order;
    this.#services = services;
    this.#order = order;
    this.#person = context.user?.id ?? null;
    this.#reader = new DraftReader({ mapping, decimal, currency, taxClasses });
    this.#by = productMatching.find(({ id }) => id === order.matchBy)?.id ?? 'any';
    this.#survey = isInvoiceFile(mapping)
      ? new InvoiceSurvey()
      : new ListSurvey(this.#by, (field) => mapping[field]);
  }

  survey(row: ImportRow): void {
    const read = this.#reader.read(row);
    if (!isRefused(read)) this.#survey.see(read);
  }

  async passed(rows: readonly ImportRow[]): Promise<void> {
    const { products } = this.#sort(rows);
    for (const decision of await this.#decide(products)) this.#claim(decision);
  }

  async take(rows: readonly ImportRow[], turn: ImportTurn): Promise<readonly ImportOutcome[]> {
    const { products, settled } = this.#sort(rows);
    const decisions = await (this.#order.dryRun ? this.#decide(products) : this.#write(products, turn));
    for (const decision of decisions) this.#claim(decision);
    return [...settled, ...decisions.map(({ outcome }) => outcome)];
  }

  async #decide(products: readonly ImportedProduct[]): Promise<Decided[]> {
    const decisions = await matchRows(this.#services.database, products, this.#rule());
    return recallPiece(rememberPiece(decisions), products);
  }

  /** Compares and writes in one transaction, so that no other till changes the products in between. */
  async #write(products: readonly ImportedProduct[], turn: ImportTurn): Promise<Decided[]> {
    const { transactions } = this.#services;
    const written = await transactions.run(async (tx: Tx): Promise<RememberedPiece> => {
      const decisions = await matchRows(tx, products, this.#rule());
      const created = decisions.filter(({ kind }) => kind === 'create').map(({ row }) => row);
      const orphans = await createProducts(tx, this.#services, created, this.#person);
      for (const [index, decision] of decisions.entries()) {
        const { kind, row } = decision;
        if (orphans.has(row)) {
          const problem = { line: row.line, ...NO_FAMILY };
          decisions[index] = { kind: 'error', row, problem };
        } else if (kind === 'update') await this.#update(tx, decision);
      }
      return rememberPiece(decisions);
    }, turn);
    if (isRefusal(written)) throw new Fault({ code: written.refused, message: written.message });
    return recallPiece(written, products);
  }

  async #update(tx: Tx, { row, id, fields, columns }: RowDecision & { kind: 'update' }): Promise<void> {
    const { ids } = this.#services;
    if (row.kind === 'category') return writeCategory(tx, ids, row);
    if (fields) await updateProduct(tx, ids, id, fields);
    for (const column of columns) await column.save(tx, ids, { id, personId: this.#person }, row);
    return undefined;
  }

  /** Apart from each other: what is a product, and what the file alone decides. */
  #sort(rows: readonly ImportRow[]): { products: ImportedProduct[]; settled: ImportOutcome[] } {
    const products: ImportedProduct[] = [];
    const settled: ImportOutcome[] = [];
    for (const row of rows) {
      const read = this.#reader.read(row);
      if (isRefused(read)) {
        settled.push({ line: row.line, kind: read.kind, problems: [read.problem] });
        continue;
      }
      const why = this.#survey.why(read);
      if (why) settled.push(why);
      else products.push(read);
    }
    return { products, settled };
  }

  #rule(): MatchRule {
    const hasFamily = (id: string, line: number) => this.#survey.has(id, line);
    const { whenThere, mapping } = this.#order;
    const columns = productColumns.filter(({ id }) => id in mapping);
    const columnOf = (field: string) => mapping[field];
    return { by: this.#by, whenThere, columns, columnOf, claimed: this.#claimed, hasFamily };
  }

  #claim({ outcome, product }: Decided): void {
    if (product !== null) this.#claimed.set(product, outcome.line);
  }
}
