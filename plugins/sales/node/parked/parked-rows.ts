import type { CallContext } from '@counterpart/sdk';
import { type Reader, sql, type Tx } from '@counterpart/sdk/node';
import type { ParkedSale } from '../../api/index.ts';

export interface ParkedRow {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'taken' | 'sold' | 'emptied' | 'deleted';
  /** JSON, a `ParkedContent`. */
  readonly content: string;
  readonly currency: string;
  readonly total_minor: number;
  readonly lineCount: number;
  readonly parkedTill: string;
  readonly parkedTillName: string;
  readonly parkedPersonName: string | null;
  readonly parkedAt: number;
  readonly holder: string | null;
  readonly holderTill: string | null;
  readonly holderTillName: string | null;
  readonly holderPersonName: string | null;
  readonly holderAt: number | null;
}

const columns = sql`id, name, state, content, currency, total_minor, line_count as "lineCount",
  parked_till as "parkedTill", parked_till_name as "parkedTillName", parked_person_name as "parkedPersonName",
  parked_at as "parkedAt", holder, holder_till as "holderTill", holder_till_name as "holderTillName",
  holder_person_name as "holderPersonName", holder_at as "holderAt"`;

/** Those that wait and those that somebody has, the oldest first. */
export function openRows(reader: Reader): Promise<readonly ParkedRow[]> {
  return reader.all<ParkedRow>(
    sql`select ${columns} from sales_parked where state in ('waiting', 'taken') order by parked_at, id`,
  );
}

export function readRow(reader: Reader, id: string): Promise<ParkedRow | undefined> {
  return reader.get<ParkedRow>(sql`select ${columns} from sales_parked where id = ${id}`);
}

export async function holdRow(tx: Tx, id: string, { requestId, till, user }: CallContext): Promise<void> {
  await tx.run(sql`
    update sales_parked set state = 'taken', holder = ${requestId}, holder_till = ${till.id},
      holder_till_name = ${till.name}, holder_person_name = ${user?.name ?? null}, holder_at = ${tx.now}
    where id = ${id}`);
}

export async function waitAgain(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update sales_parked set state = 'waiting', holder = null, holder_till = null, holder_till_name = null,
      holder_person_name = null, holder_at = null, ended_person = null, ended_at = null
    where id = ${id}`);
}

export async function endRow(
  tx: Tx,
  id: string,
  state: 'sold' | 'emptied' | 'deleted',
  person: string | null,
): Promise<void> {
  await tx.run(
    sql`update sales_parked set state = ${state}, ended_person = ${person}, ended_at = ${tx.now} where id = ${id}`,
  );
}

export function asParkedSale(row: ParkedRow, party: ParkedSale['party'] = null): ParkedSale {
  return {
    id: row.id,
    name: row.name,
    currency: row.currency,
    total_minor: row.total_minor,
    lineCount: row.lineCount,
    party,
    parked: {
      till: { id: row.parkedTill, name: row.parkedTillName },
      person: row.parkedPersonName,
      at: row.parkedAt,
    },
    holder:
      row.holderTill === null
        ? null
        : {
            till: { id: row.holderTill, name: row.holderTillName ?? '' },
            person: row.holderPersonName,
            at: row.holderAt ?? 0,
          },
  };
}
