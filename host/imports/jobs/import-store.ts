import { Fault, type ImportProblem, isRefusal } from '@counterpart/sdk';
import { Clock, sql, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { type Store, TillStore } from '../../database/store.ts';
import type { ImportRecord } from './import-record.ts';

interface ImportRowOfTable {
  readonly id: string;
  readonly kind: string;
  readonly file_name: string;
  readonly size: number;
  readonly sha256: string;
  readonly state: ImportRecord['state'];
  readonly dry_run: number;
  readonly message: string | null;
  readonly choices: string;
  readonly reading: string | null;
  readonly figures: string;
  readonly rows_at_once: number;
  readonly created_at: number;
  readonly started_at: number | null;
  readonly ended_at: number | null;
}

export type NewProblem = Omit<ImportProblem, 'number'>;

const ALL = sql`select id, kind, file_name, size, sha256, state, dry_run, message, choices, reading, figures, rows_at_once,
  created_at, started_at, ended_at from core_import`;

/** The imports of this till, in its own file. */
@injectable()
export class ImportStore {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(@inject(TillStore) store: Store, @inject(Clock) clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  async find(id: string): Promise<ImportRecord | undefined> {
    const row = await this.#store.database.get<ImportRowOfTable>(sql`${ALL} where id = ${id}`);
    return row && asRecord(row);
  }

  async newest(kind: string, limit: number): Promise<ImportRecord[]> {
    const rows = await this.#store.database.all<ImportRowOfTable>(
      sql`${ALL} where kind = ${kind} order by created_at desc, id desc limit ${limit}`,
    );
    return rows.map(asRecord);
  }

  async all(): Promise<ImportRecord[]> {
    return (await this.#store.database.all<ImportRowOfTable>(ALL)).map(asRecord);
  }

  async add(record: ImportRecord): Promise<void> {
    await this.#write((tx) => put(tx, record));
  }

  /** With what was wrong in the rows that `record` counts since the last time: both or neither is kept. */
  async save(record: ImportRecord, problems: readonly NewProblem[] = []): Promise<ImportRecord> {
    const first = record.figures.problems;
    const saved = { ...record, figures: { ...record.figures, problems: first + problems.length } };
    await this.#write(async (tx) => {
      await put(tx, saved);
      for (const [index, problem] of problems.entries()) {
        const number = first + index + 1;
        await tx.run(
          sql`insert into core_import_problem (id, import_id, number, severity, line, column_name, code, message)
              values (${`${record.id}:${number}`}, ${record.id}, ${number}, ${problem.severity}, ${problem.line},
                ${problem.column ?? null}, ${problem.code}, ${problem.message})`,
        );
      }
    });
    return saved;
  }

  /** Anew: what an earlier try found is gone. */
  async restart(record: ImportRecord): Promise<void> {
    await this.#write(async (tx) => {
      await put(tx, record);
      await tx.run(sql`delete from core_import_problem where import_id = ${record.id}`);
    });
  }

  async remove(id: string): Promise<void> {
    await this.#write(async (tx) => {
      await tx.run(sql`delete from core_import_problem where import_id = ${id}`);
      await tx.run(sql`delete from core_import where id = ${id}`);
    });
  }

  async problems(
    id: string,
    after: number,
    limit: number,
    severity: ImportProblem['severity'] | undefined,
  ): Promise<ImportProblem[]> {
    const only = severity === undefined ? sql.empty : sql`and severity = ${severity}`;
    const rows = await this.#store.database.all<
      Omit<ImportProblem, 'column'> & { readonly column: string | null }
    >(
      sql`select number, severity, line, column_name as column, code, message from core_import_problem
          where import_id = ${id} and number > ${after} ${only} order by number limit ${limit}`,
    );
    return rows.map(({ column, ...problem }) => ({ ...problem, ...(column === null ? {} : { column }) }));
  }

  async #write(work: (tx: Tx) => Promise<void>): Promise<void> {
    const result = await this.#store.transactions.run(work, { label: 'import' });
    if (isRefusal(result)) throw new Fault({ code: result.refused, message: result.message });
  }
}

async function put(tx: Tx, record: ImportRecord): Promise<void> {
  await tx.run(
    sql`insert into core_import (id, kind, file_name, size, sha256, state, dry_run, message, choices, reading, figures,
          rows_at_once, created_at, started_at, ended_at)
        values (${record.id}, ${record.kind}, ${record.fileName}, ${record.size}, ${record.sha256}, ${record.state},
          ${record.dryRun ? 1 : 0}, ${record.message}, ${JSON.stringify(record.choices)},
          ${record.reading && JSON.stringify(record.reading)}, ${JSON.stringify(record.figures)}, ${record.rowsAtOnce},
          ${record.createdAt}, ${record.startedAt}, ${record.endedAt})
        on conflict (id) do update set sha256 = excluded.sha256, state = excluded.state, dry_run = excluded.dry_run,
          message = excluded.message, choices = excluded.choices, reading = excluded.reading,
          figures = excluded.figures, rows_at_once = excluded.rows_at_once, started_at = excluded.started_at, ended_at = excluded.ended_at`,
  );
}

function asRecord(row: ImportRowOfTable): ImportRecord {
  return {
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    size: row.size,
    sha256: row.sha256,
    state: row.state,
    dryRun: row.dry_run === 1,
    message: row.message,
    choices: JSON.parse(row.choices) as ImportRecord['choices'],
    reading: row.reading === null ? null : (JSON.parse(row.reading) as ImportRecord['reading']),
    figures: JSON.parse(row.figures) as ImportRecord['figures'],
    rowsAtOnce: row.rows_at_once,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
}
