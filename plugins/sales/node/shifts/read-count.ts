import { type Reader, sql } from '@counterpart/sdk/node';
import type { CountedTender, ShiftCount } from '../../api/index.ts';
import { piecesOf } from './read-shift.ts';

type CountRow = Omit<ShiftCount, 'pieces' | 'tenders'> & {
  /** JSON. */
  readonly pieces: string | null;
  readonly tenders: string;
};

export async function readCount(reader: Reader, id: string): Promise<ShiftCount | undefined> {
  const row = await reader.get<CountRow>(
    sql`select id, shift, number, at, person, pieces, tenders from sales_count where id = ${id}`,
  );
  if (!row) return undefined;
  return { ...row, pieces: piecesOf(row.pieces), tenders: JSON.parse(row.tenders) as CountedTender[] };
}
