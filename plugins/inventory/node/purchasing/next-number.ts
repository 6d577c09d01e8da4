import { sql, type Tx } from '@counterpart/sdk/node';

/** The series of the numbers on purchasing's papers, of stock takes and of transfers, by what they begin with. */
export type Series = 'PO' | 'GR' | 'SR' | 'ST' | 'TR';

export interface SeriesNumber {
  readonly number: number;
  /** As printed: `PO-000042`. */
  readonly label: string;
}

/** Takes the next number of a series in the transaction that uses it: what is refused takes none, so there is no gap. */
export async function nextNumber(tx: Tx, series: Series): Promise<SeriesNumber> {
  const row = await tx.get<{ next: number }>(
    sql`insert into inventory_sequence (id, next) values (${series}, 2)
        on conflict (id) do update set next = next + 1 returning next`,
  );
  const number = row!.next - 1;
  return { number, label: `${series}-${String(number).padStart(6, '0')}` };
}
