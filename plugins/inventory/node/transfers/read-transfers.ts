import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import { serialsOnTheWay } from './serials-on-the-way.ts';
import type { ListedTransfer, Transfer, TransferLine, TransferState } from '../../api/index.ts';

interface TransferRow {
  readonly id: string;
  readonly number: string;
  readonly state: TransferState;
  readonly from_id: string;
  readonly from_name: string;
  readonly to_id: string;
  readonly to_name: string;
  readonly note: string;
  readonly revision: number;
  readonly lines: number;
  readonly created_at: number;
  readonly sent_at: number | null;
  readonly received_at: number | null;
}

/** The newest first. */
export async function listTransfers(
  reader: Reader,
  ask: { readonly state?: TransferState | undefined; readonly limit: number; readonly offset: number },
): Promise<ListedTransfer[]> {
  const where = ask.state === undefined ? sql`1 = 1` : sql`t.state = ${ask.state}`;
  const page = sql`order by t.created_at desc, t.id desc limit ${ask.limit} offset ${ask.offset}`;
  return (await rows(reader, sql`${where} ${page}`)).map(listed);
}

export async function readTransfer(reader: Reader, id: string): Promise<Transfer | null> {
  const [row] = await rows(reader, sql`t.id = ${id}`);
  if (!row) return null;
  return { ...listed(row), lines: await readLines(reader, id), revision: row.revision };
}

interface LineRow extends Omit<TransferLine, 'hasSerials' | 'serials' | 'onTheWay'> {
  readonly has_serials: number;
  readonly serials: string;
}

async function readLines(reader: Reader, transfer: string): Promise<TransferLine[]> {
  const lines = await reader.all<LineRow>(
    sql`select l.id, l.product_id as product, p.name, p.code, p.unit, l.quantity_milli, l.received_milli,
          l.returned_milli, l.lost_milli, p.serials as has_serials, l.serials
        from inventory_transfer_line l join inventory_product p on p.id = l.product_id
        where l.transfer_id = ${transfer} order by l.position`,
  );
  const onTheWay = lines.some(({ has_serials }) => has_serials === 1)
    ? await serialsOnTheWay(reader, transfer)
    : new Map<string, string[]>();
  return lines.map(({ has_serials, serials, ...line }) => ({
    ...line,
    hasSerials: has_serials === 1,
    serials: JSON.parse(serials) as string[],
    onTheWay: onTheWay.get(line.id) ?? [],
  }));
}

/** What of a line is still on its way. */
export function outstanding({
  quantity_milli,
  received_milli,
  returned_milli,
  lost_milli,
}: TransferLine): number {
  return quantity_milli - received_milli - returned_milli - lost_milli;
}

function rows(reader: Reader, where: Sql): Promise<TransferRow[]> {
  return reader.all<TransferRow>(
    sql`select t.id, t.number, t.state, t.from_id, f.name as from_name, t.to_id, g.name as to_name, t.note,
          t.revision, (select count(*) from inventory_transfer_line l where l.transfer_id = t.id) as lines,
          t.created_at, t.sent_at, t.received_at
        from inventory_transfer t join inventory_location f on f.id = t.from_id
        join inventory_location g on g.id = t.to_id where ${where}`,
  );
}

function listed(row: TransferRow): ListedTransfer {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    from: { id: row.from_id, name: row.from_name },
    to: { id: row.to_id, name: row.to_name },
    note: row.note,
    lines: row.lines,
    created_at: row.created_at,
    sent_at: row.sent_at,
    received_at: row.received_at,
  };
}
