import {
  type CallContext,
  Fault,
  type ImportOrder,
  type ImportOutcome,
  type ImportRow,
  type ImportRowProblem,
  type ImportRun,
  type ImportTurn,
  isRefusal,
} from '@counterpart/sdk';
import type { Database, Ids, Reader, TransactionManager, Tx } from '@counterpart/sdk/node';
import type { CustomerFields } from '../../customers/customer-fields.ts';
import { readCustomer } from '../../customers/read-customer.ts';
import { findTakenCode, takenMessage } from '../../customers/taken-codes.ts';
import type { CustomerDraft } from '../customer-draft.ts';
import { newFields, updatedFields } from './drafted-fields.ts';
import { FileWords } from './file-words.ts';
import { alikeOf, customerMatching, customersOf, keysOf, type MatchBy } from './match-draft.ts';
import { type CustomColumns, readDraft } from './read-draft.ts';
import { recallOutcomes, rememberOutcomes, type RememberedPiece } from './remembered-piece.ts';
import { addConsents, createCustomer, writeUpdate } from './write-draft.ts';

export interface CustomerImportServices {
  readonly database: Database;
  readonly transactions: TransactionManager;
  readonly ids: Ids;
}

/** What a row comes to, and what is to be written for it. */
interface Decision {
  readonly outcome: ImportOutcome;
  readonly write?: (tx: Tx, ids: Ids) => Promise<void>;
}

/** One file of customers on its way into the shop. */
export class CustomerImportRun implements ImportRun {
  readonly #services: CustomerImportServices;
  readonly #order: ImportOrder;
  readonly #custom: CustomColumns;
  readonly #person: string | null;
  readonly #by: MatchBy;
  /** Which line of the file has a key first: a later one tells of the same customer. */
  #claimed: ReadonlyMap<string, number> = new Map();

  constructor(
    services: CustomerImportServices,
    order: ImportOrder,
    custom: CustomColumns,
    context: CallContext,
  ) {
    this.#services = services;
    this.#order = order;
    this.#custom = custom;
    this.#person = context.user?.id ?? null;
    this.#by = customerMatching.find(({ id }) => id === order.matchBy)?.id ?? 'any';
  }

  async passed(rows: readonly ImportRow[]): Promise<void> {
    const claimed = new Map(this.#claimed);
    for (const row of rows) {
      const read = this.#read(row);
      if (read.ok) claim(claimed, keysOf(read.draft, this.#by), row.line);
    }
    this.#claimed = claimed;
  }

  async take(rows: readonly ImportRow[], turn: ImportTurn): Promise<readonly ImportOutcome[]> {
    const outcomes = await (this.#order.dryRun ? this.#try(rows) : this.#write(rows, turn));
    await this.passed(rows);
    return outcomes;
  }

  async #try(rows: readonly ImportRow[]): Promise<ImportOutcome[]> {
    const { database } = this.#services;
    const words = await FileWords.read(database, this.#custom);
    const claimed = new Map(this.#claimed);
    const outcomes: ImportOutcome[] = [];
    for (const row of rows) outcomes.push((await this.#decide(database, row, claimed, words)).outcome);
    return outcomes;
  }

  /** Row after row in one transaction, so that each sees what those before it wrote, and no other till comes between. */
  async #write(rows: readonly ImportRow[], turn: ImportTurn): Promise<ImportOutcome[]> {
    const { transactions, ids } = this.#services;
    const written = await transactions.run(async (tx: Tx): Promise<RememberedPiece> => {
      const words = await FileWords.read(tx, this.#custom);
      const claimed = new Map(this.#claimed);
      const outcomes: ImportOutcome[] = [];
      for (const row of rows) {
        const { outcome, write } = await this.#decide(tx, row, claimed, words);
        await write?.(tx, ids);
        outcomes.push(outcome);
      }
      return rememberOutcomes(outcomes);
    }, turn);
    if (isRefusal(written)) throw new Fault({ code: written.refused, message: written.message });
    return recallOutcomes(
      written,
      rows.map(({ line }) => line),
    );
  }

  async #decide(
    reader: Reader,
    row: ImportRow,
    claimed: Map<string, number>,
    words: FileWords,
  ): Promise<Decision> {
    const read = this.#read(row);
    if (!read.ok) return wrong(read.problem);
    const { draft } = read;
    const { line } = draft;
    const keys = keysOf(draft, this.#by);
    const earlier = keys.map((key) => claimed.get(key)).find((one) => one !== undefined);
    const found = await customersOf(reader, draft, this.#by);
    claim(claimed, keys, line);
    if (found.length > 1)
      return wrong({
        line,
        code: 'ambiguous',
        message: `${found.length} customers fit ${draft.name}. Merge them first, or give the row a number.`,
      });
    const [id] = found;
    // Tried only, the earlier row was not written, and nobody is there yet.
    if (earlier !== undefined && id === undefined)
      return { outcome: outcome('merged', draft, samePerson(line, earlier)) };
    if (id === undefined) return this.#create(reader, draft, words);
    if (earlier === undefined && this.#order.whenThere !== 'update') {
      const message = `${draft.name} is a customer already.`;
      const problem = { line, code: 'already-there', message };
      return this.#order.whenThere === 'skip'
        ? { outcome: { line, kind: 'skipped', problems: [problem] } }
        : wrong(problem);
    }
    return this.#update(reader, draft, words, id, earlier);
  }

  async #create(reader: Reader, draft: CustomerDraft, words: FileWords): Promise<Decision> {
    const taken = await findTakenCode(reader, newFields(draft, words.meaning(draft)), null);
    if (taken) return wrong({ line: draft.line, code: 'duplicate-code', message: takenMessage(taken) });
    const alike = draft.id === undefined ? await alikeOf(reader, draft) : undefined;
    if (alike)
      draft.warnings.push({
        line: draft.line,
        code: 'maybe-duplicate',
        message: `${alike.name} has the same phone or mail. If they are one, merge them.`,
      });
    return {
      outcome: outcome('created', draft),
      write: async (tx, ids) => {
        await words.ensure(tx, ids, draft, this.#custom);
        const fields = newFields(draft, words.meaning(draft));
        await createCustomer(tx, ids, draft, fields, this.#person);
      },
    };
  }

  async #update(
    reader: Reader,
    draft: CustomerDraft,
    words: FileWords,
    id: string,
    earlier: number | undefined,
  ): Promise<Decision> {
    const customer = (await readCustomer(reader, id))!;
    if (customer.erased)
      return wrong({
        line: draft.line,
        code: 'erased',
        message: 'This customer was erased. Empty the id for a new customer.',
      });
    const fields = updatedFields(customer, draft, words.meaning(draft));
    const taken = fields && (await findTakenCode(reader, fields, id));
    if (taken) return wrong({ line: draft.line, code: 'duplicate-code', message: takenMessage(taken) });
    const archives = draft.archived && customer.status === 'active';
    const told = await addConsents.missing(reader, id, draft.consents);
    const isNew = fields !== undefined || archives || told.length > 0;
    const write = async (tx: Tx, ids: Ids) => {
      await words.ensure(tx, ids, draft, this.#custom);
      const after: CustomerFields | undefined = updatedFields(customer, draft, words.meaning(draft));
      await writeUpdate(tx, ids, id, after, archives);
      await addConsents.write(tx, ids, id, told, this.#person);
    };
    if (earlier !== undefined)
      return { outcome: outcome('merged', draft, samePerson(draft.line, earlier)), write };
    return isNew ? { outcome: outcome('updated', draft), write } : { outcome: outcome('unchanged', draft) };
  }

  #read(row: ImportRow) {
    return readDraft(row, this.#order.mapping, this.#custom, this.#order.decimal);
  }
}

function claim(claimed: Map<string, number>, keys: readonly string[], line: number): void {
  for (const key of keys) if (!claimed.has(key)) claimed.set(key, line);
}

function samePerson(line: number, earlier: number): ImportRowProblem {
  const message = `Tells of the same customer as line ${earlier}; what it says more was added.`;
  return { line, code: 'same-customer', message };
}

function outcome(
  kind: ImportOutcome['kind'],
  { line, warnings }: CustomerDraft,
  ...more: readonly ImportRowProblem[]
): ImportOutcome {
  const problems = [...warnings, ...more];
  return { line, kind, ...(problems.length > 0 ? { problems } : {}) };
}

function wrong(problem: ImportRowProblem): Decision {
  return { outcome: { line: problem.line, kind: 'error', problems: [problem] } };
}
