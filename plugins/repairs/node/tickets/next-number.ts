import { sql, type Tx } from '@counterpart/sdk/node';

/** Takes the next number in the transaction that uses it: what is refused takes none, so there is no gap. */
export async function nextNumber(
  tx: Tx,
  prefix: string,
): Promise<{ readonly number: number; readonly label: string }> {
  const row = await tx.get<{ next: number }>(
    sql`insert into repairs_sequence (id, next) values ('ticket', 2)
        on conflict (id) do update set next = next + 1 returning next`,
  );
  const number = row!.next - 1;
  return { number, label: `${prefix}${String(number).padStart(6, '0')}` };
}
