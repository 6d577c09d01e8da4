import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import type { CashMovement, CashPiece, Shift } from '../../api/index.ts';
import { CASH_KIND } from './cash-kind.ts';

/** What the row of a shift says, its register with it. */
export interface ShiftRow {
  readonly id: string;
  readonly number: number;
  readonly registerId: string;
  readonly registerName: string;
  readonly till: string;
  readonly currency: string;
  readonly opened_at: number;
  readonly openedBy: string | null;
  readonly float_minor: number;
  /** JSON. */
  readonly floatPieces: string | null;
  /** 1 while it is the open shift of its register. */
  readonly open: number;
}

const rows = (condition: Sql): Sql => sql`
  select s.id, s.number, r.id as "registerId", r.name as "registerName", s.till, s.currency, s.opened_at,
    s.opened_by as "openedBy", s.float_minor, s.float_pieces as "floatPieces",
    case when r.shift = s.id then 1 else 0 end as open
  from sales_shift s join sales_register r on r.id = s.register
  where ${condition}`;

export function shiftRow(reader: Reader, id: string): Promise<ShiftRow | undefined> {
  return reader.get<ShiftRow>(rows(sql`s.id = ${id}`));
}

/** The shift that is open at a till's register. */
export async function openShiftOf(reader: Reader, till: string): Promise<Shift | null> {
  const row = await reader.get<ShiftRow>(rows(sql`r.till = ${till} and r.shift = s.id`));
  return row ? readShift(reader, row) : null;
}

export async function openShifts(reader: Reader): Promise<Shift[]> {
  const shifts: Shift[] = [];
  for (const row of await reader.all<ShiftRow>(rows(sql`r.shift = s.id order by r.name`))) {
    shifts.push(await readShift(reader, row));
  }
  return shifts;
}

/** A shift with what happened in it, as its cashier may see it. */
export async function readShift(reader: Reader, row: ShiftRow): Promise<Shift> {
  const { registerId, registerName, floatPieces, open: _open, ...shift } = row;
  const { documents } = (await reader.get<{ documents: number }>(
    sql`select count(*) as documents from sales_document where shift = ${row.id}`,
  ))!;
  const otherMethods = await reader.all<Shift['otherMethods'][number]>(sql`
    select p.method, max(p.title) as title from sales_payment p join sales_document d on d.id = p.document
    where d.shift = ${row.id} and p.kind <> ${CASH_KIND} group by p.method order by p.method`);
  return {
    ...shift,
    register: { id: registerId, name: registerName },
    floatPieces: piecesOf(floatPieces),
    documents,
    movements: await movementsOf(reader, row.id),
    otherMethods,
  };
}

export function movementsOf(reader: Reader, shift: string): Promise<CashMovement[]> {
  return reader.all<CashMovement>(sql`
    select id, kind, amount_minor, reason, at, person, approved_by as "approvedBy"
    from sales_cash_movement where shift = ${shift} order by at, id`);
}

export function piecesOf(json: string | null): CashPiece[] | null {
  return json === null ? null : (JSON.parse(json) as CashPiece[]);
}
