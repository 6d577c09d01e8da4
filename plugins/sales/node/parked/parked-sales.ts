import { inject, injectable } from 'inversify';
import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import { AuditLog, Database, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import type { ParkedContent, ParkedSale, TakenSale } from '../../api/index.ts';
import { KnownParties } from '../parties/known-parties.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { takenByAnother, takenOver, unknownParked } from './parked-refusals.ts';
import {
  asParkedSale,
  endRow,
  holdRow,
  openRows,
  type ParkedRow,
  readRow,
  waitAgain,
} from './parked-rows.ts';

/** Sold, emptied and deleted ones are forgotten after this long. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export interface ParkedInput {
  readonly id: string;
  readonly again: boolean;
  readonly name: string;
  readonly currency: string;
  readonly total_minor: number;
  readonly content: ParkedContent;
}

type Done = Record<never, never>;

/**
 * The parked sales of the shop, where the books are kept. Each is in exactly one place: here (`waiting`), or in the
 * one cart whose request id is its holder. Everything may be asked again under the same request id.
 */
@injectable()
export class ParkedSales {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Catalogue) private readonly catalogue: Catalogue,
    @inject(AuditLog) private readonly audit: AuditLog,
    @inject(KnownParties) private readonly parties: KnownParties,
  ) {}

  async list(): Promise<ParkedSale[]> {
    const rows = await openRows(this.database);
    return Promise.all(rows.map(async (row) => asParkedSale(row, await this.#party(contentOf(row)))));
  }

  put(sale: ParkedInput, context: CallContext): Promise<Done | Refusal> {
    return this.#run('park', async (tx) => {
      const { requestId } = context;
      if (await wasParked(tx, context)) return {};
      if (sale.again) {
        const row = await readRow(tx, sale.id);
        if (row?.state !== 'taken' || row.holder !== requestId)
          return refuse(tx, takenOver(row, context.locale));
        await tx.run(sql`delete from sales_parked where id = ${sale.id}`);
      }
      await insert(tx, sale, context);
      await tx.run(
        sql`insert into sales_parking (id, parked, at) values (${requestId}, ${sale.id}, ${tx.now})`,
      );
      await tx.run(sql`delete from sales_parked where ended_at < ${tx.now - KEPT_MS}`);
      return {};
    });
  }

  async claim(id: string, context: CallContext): Promise<TakenSale | Refusal> {
    const row = await this.transactions.run(
      async (tx) => {
        const found = await readRow(tx, id);
        // A cart that was parked since asks too late: its request has been used up.
        if (!found || !isOpen(found) || (await wasParked(tx, context))) return refuse(tx, unknownParked());
        if (found.state === 'taken' && found.holder !== context.requestId) {
          // A till has one cart, and it asks only while that one is empty: what it held before it has lost.
          if (found.holderTill !== context.till.id) return refuse(tx, takenByAnother(found, context.locale));
        }
        if (found.holder !== context.requestId) await holdRow(tx, id, context);
        return found;
      },
      { label: 'take parked' },
    );
    if (isRefusal(row)) return row;
    const content = contentOf(row);
    return {
      ...asParkedSale(row, await this.#party(content)),
      content,
      newPrices: await this.#newPrices(content),
    };
  }

  release(id: string): Promise<Done | Refusal> {
    return this.#run('release parked', async (tx) => {
      const row = await readRow(tx, id);
      if (!row || !isOpen(row)) return refuse(tx, unknownParked());
      await waitAgain(tx, id);
      const { holder, holderTill, total_minor } = row;
      await this.audit.append(tx, {
        action: 'sales.parked-released',
        subject: id,
        data: { holder, till: holderTill, total_minor },
      });
      return {};
    });
  }

  delete(id: string, { user, locale }: CallContext): Promise<Done | Refusal> {
    return this.#run('delete parked', async (tx) => {
      const row = await readRow(tx, id);
      if (row?.state === 'taken') return refuse(tx, takenByAnother(row, locale));
      if (row?.state !== 'waiting') return refuse(tx, unknownParked());
      await endRow(tx, id, 'deleted', user?.id ?? null);
      const { total_minor } = row;
      await this.audit.append(tx, { action: 'sales.parked-deleted', subject: id, data: { total_minor } });
      return {};
    });
  }

  restore(id: string): Promise<Done | Refusal> {
    return this.#run('restore parked', async (tx) => {
      const row = await readRow(tx, id);
      if (row?.state !== 'deleted') return refuse(tx, unknownParked());
      await waitAgain(tx, id);
      await this.audit.append(tx, { action: 'sales.parked-restored', subject: id });
      return {};
    });
  }

  /** Of a cart that has lost its hold there is nothing to end. */
  endEmptied(id: string, { requestId, user }: CallContext): Promise<Done | Refusal> {
    return this.#run('emptied', async (tx) => {
      const row = await readRow(tx, id);
      if (row?.holder === requestId && isOpen(row)) await endRow(tx, id, 'emptied', user?.id ?? null);
      return {};
    });
  }

  #run(label: string, work: (tx: Tx) => Promise<Done>): Promise<Done | Refusal> {
    return this.transactions.run(work, { label });
  }

  /** While the module is off nobody knows the name; the sale is theirs all the same. */
  async #party({ party }: ParkedContent): Promise<TakenSale['party']> {
    if (!party) return null;
    const known = await this.parties.get(party);
    if (known) return { provider: known.provider, ref: known.ref, name: known.name };
    return this.parties.knows(party.provider) ? null : { ...party, name: '' };
  }

  async #newPrices({ lines }: ParkedContent): Promise<TakenSale['newPrices']> {
    const changed: TakenSale['newPrices'] = [];
    for (const { id, provider, ref, listPrice_minor } of lines) {
      if (provider === null || ref === null) continue;
      const now = await this.catalogue.get(provider, ref);
      if (!now || now.unitPrice_minor === listPrice_minor) continue;
      changed.push({ line: id, unitPrice_minor: now.unitPrice_minor });
    }
    return changed;
  }
}

function contentOf({ content }: ParkedRow): ParkedContent {
  return JSON.parse(content) as ParkedContent;
}

function isOpen({ state }: ParkedRow): boolean {
  return state === 'waiting' || state === 'taken';
}

async function wasParked(tx: Tx, { requestId }: CallContext): Promise<boolean> {
  return (await tx.get(sql`select id from sales_parking where id = ${requestId}`)) !== undefined;
}

function refuse(tx: Tx, { refused, message, data }: Refusal): never {
  return tx.refuse(refused, message, data);
}

async function insert(tx: Tx, sale: ParkedInput, { till, user }: CallContext): Promise<void> {
  await tx.run(sql`
    insert into sales_parked (id, name, state, content, currency, total_minor, line_count, parked_till,
      parked_till_name, parked_person_name, parked_at)
    values (${sale.id}, ${sale.name}, 'waiting', ${JSON.stringify(sale.content)}, ${sale.currency},
      ${sale.total_minor}, ${sale.content.lines.length}, ${till.id}, ${till.name}, ${user?.name ?? null}, ${tx.now})`);
}
