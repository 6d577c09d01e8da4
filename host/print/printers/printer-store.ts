import type { PrinterEncoding, PrinterFields, Refusal } from '@counterpart/sdk';
import { Clock, Ids, sql, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { type Store, TillStore } from '../../database/store.ts';

export interface KnownPrinter extends PrinterFields {
  readonly id: string;
  readonly answers: boolean | null;
}

interface PrinterRow {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly paper_mm: 58 | 80;
  readonly encoding: PrinterEncoding;
  readonly drawerPin: 2 | 5;
  readonly cuts: number;
  readonly preferred: number;
  readonly answers: number | null;
}

/** The printers of this till, in its own file. */
@injectable()
export class PrinterStore {
  readonly #store: Store;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(@inject(TillStore) store: Store, @inject(Ids) ids: Ids, @inject(Clock) clock: Clock) {
    this.#store = store;
    this.#ids = ids;
    this.#clock = clock;
  }

  async all(): Promise<KnownPrinter[]> {
    const rows = await this.#store.database.all<PrinterRow>(sql`
      select id, name, host, port, paper_mm, encoding, drawer_pin as "drawerPin", cuts, preferred, answers
      from core_printer order by name, id`);
    return rows.map(asPrinter);
  }

  /** The one with this id; without an id the one that the till prefers. */
  async find(id?: string): Promise<KnownPrinter | undefined> {
    const all = await this.all();
    return id === undefined ? all.find(({ preferred }) => preferred) : all.find((each) => each.id === id);
  }

  /** The first one is preferred whatever it says. */
  add(fields: PrinterFields): Promise<KnownPrinter | Refusal> {
    const id = this.#ids.next();
    return this.#write(id, async (tx) => {
      await requireFreeName(tx, fields.name, id);
      const first = !(await tx.get(sql`select 1 as one from core_printer`));
      if (fields.preferred) await tx.run(sql`update core_printer set preferred = 0`);
      await tx.run(sql`
        insert into core_printer (id, name, host, port, paper_mm, encoding, drawer_pin, cuts, preferred, created_at)
        values (${id}, ${fields.name}, ${fields.host}, ${fields.port}, ${fields.paper_mm}, ${fields.encoding},
          ${fields.drawerPin}, ${fields.cuts ? 1 : 0}, ${fields.preferred || first ? 1 : 0}, ${this.#clock.now()})`);
    });
  }

  /** What was learned of it is forgotten: it may be another one now. */
  change(printer: KnownPrinter, changes: Partial<PrinterFields>): Promise<KnownPrinter | Refusal> {
    const { id } = printer;
    const next = { ...printer, ...changes };
    return this.#write(id, async (tx) => {
      await requireFreeName(tx, next.name, id);
      // Some printer is always preferred: of the last preferred one that cannot be taken away.
      if (changes.preferred) await tx.run(sql`update core_printer set preferred = 0 where id <> ${id}`);
      await tx.run(sql`
        update core_printer set name = ${next.name}, host = ${next.host}, port = ${next.port},
          paper_mm = ${next.paper_mm}, encoding = ${next.encoding}, drawer_pin = ${next.drawerPin},
          cuts = ${next.cuts ? 1 : 0}, preferred = ${printer.preferred || next.preferred ? 1 : 0}, answers = null
        where id = ${id}`);
    });
  }

  async remove(id: string): Promise<void> {
    await this.#store.transactions.run(
      async (tx) => {
        await tx.run(sql`delete from core_printer where id = ${id}`);
        await tx.run(sql`
          update core_printer set preferred = 1
          where id = (select id from core_printer order by created_at, id limit 1)
            and not exists (select 1 from core_printer where preferred = 1)`);
      },
      { label: 'printer removed' },
    );
  }

  async learn(id: string, answers: boolean): Promise<void> {
    await this.#store.transactions.run(
      (tx) => tx.run(sql`update core_printer set answers = ${answers ? 1 : 0} where id = ${id}`),
      { label: 'printer' },
    );
  }

  async #write(id: string, work: (tx: Tx) => Promise<void>): Promise<KnownPrinter | Refusal> {
    const refused = await this.#store.transactions.run(work, { label: 'printer' });
    return refused ?? (await this.find(id))!;
  }
}

async function requireFreeName(tx: Tx, name: string, id: string): Promise<void> {
  const taken = await tx.get(sql`select 1 as one from core_printer where name = ${name} and id <> ${id}`);
  if (taken) tx.refuse('printer-name-taken', `There is a printer called ${name} already.`, { field: 'name' });
}

function asPrinter({ cuts, preferred, answers, ...printer }: PrinterRow): KnownPrinter {
  return {
    ...printer,
    cuts: cuts === 1,
    preferred: preferred === 1,
    answers: answers === null ? null : answers === 1,
  };
}
