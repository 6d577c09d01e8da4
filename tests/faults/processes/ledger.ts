import { randomUUID } from 'node:crypto';
import { isRefusal } from '@counterpart/sdk';
import { sql, type TransactionManager } from '@counterpart/sdk/node';
import type { Migration, OwnedTables } from '../../../host/database/index.ts';

/** A small module that sells: one product that everybody wants, and a number series for each till. */
export const OPENING_STOCK = 1_000_000_000;
export const LINES = 3;
/** Rows of an import that are written in one transaction. */
export const IMPORT_ROWS = 200;

const first: Migration = {
  id: '0001-ledger',
  sql: `
    create table ledger_stock (id text primary key, on_hand integer not null check (on_hand >= 0)) strict;
    create table ledger_register (id text primary key, last integer not null) strict;
    create table ledger_document (
      id text primary key, till text not null, number integer not null, request text not null unique,
      unique (till, number)
    ) strict;
    create table ledger_line (
      id text primary key, document text not null references ledger_document (id), quantity integer not null
    ) strict;
    create table ledger_import (id text primary key, batch text not null, position integer not null) strict;
    insert into ledger_stock values ('tea', ${OPENING_STOCK});`,
};

/** The migrations up to version `version`; each later one takes a while and copies a table. */
export function ledgerMigrations(version = 1): readonly Migration[] {
  const later = Array.from({ length: version - 1 }, (_, n): Migration => {
    const id = String(n + 2).padStart(4, '0');
    return {
      id: `${id}-history`,
      sql: `
        drop table if exists ledger_history;
        create table ledger_history (id text primary key, version integer not null) strict;
        insert into ledger_history
          with recursive n (i) as (select 1 union all select i + 1 from n where i < 3000)
          select printf('${id}-%06d', i), ${n + 2} from n;`,
    };
  });
  return [first, ...later];
}

export function ledgerOwned(version = 1): OwnedTables {
  const tables = ['ledger_stock', 'ledger_register', 'ledger_document', 'ledger_line', 'ledger_import'];
  return {
    tables: version > 1 ? [...tables, 'ledger_history'] : tables,
    posted: ['ledger_document', 'ledger_line'],
    publishedViews: [],
  };
}

/** Posts one sale under this request and returns its number, also when it was posted before. */
export async function postSale(
  transactions: TransactionManager,
  till: string,
  request: string,
): Promise<number> {
  const number = await transactions.run(
    async (tx) => {
      const next = await tx.get<{ last: number }>(
        sql`insert into ledger_register (id, last) values (${till}, 1)
            on conflict (id) do update set last = last + 1 returning last`,
      );
      const document = randomUUID();
      await tx.run(
        sql`insert into ledger_document (id, till, number, request) values (${document}, ${till}, ${next!.last}, ${request})`,
      );
      for (let line = 1; line <= LINES; line++) {
        await tx.run(
          sql`insert into ledger_line (id, document, quantity) values (${randomUUID()}, ${document}, ${line})`,
        );
        await tx.run(sql`update ledger_stock set on_hand = on_hand - ${line} where id = 'tea'`);
      }
      return next!.last;
    },
    { label: 'sale', request: { id: request, fingerprint: 'f' } },
  );
  if (isRefusal(number)) throw new Error(number.message);
  return number;
}

/** One piece of an import, all of it or nothing. */
export async function importBatch(transactions: TransactionManager, batch: string): Promise<void> {
  const done = await transactions.run(
    async (tx) => {
      for (let position = 0; position < IMPORT_ROWS; position++) {
        await tx.run(
          sql`insert into ledger_import (id, batch, position) values (${randomUUID()}, ${batch}, ${position})`,
        );
      }
      return true;
    },
    { label: 'import', lane: 'bulk' },
  );
  if (isRefusal(done)) throw new Error(done.message);
}
