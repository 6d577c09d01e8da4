import { sql, type Reader, type Tx } from '@counterpart/sdk/node';

/** A module that should have taken part in a posting and was down. */
export interface OpenMark {
  readonly id: string;
  readonly document: string;
  /** `<plugin>.<join id>` */
  readonly participant: string;
}

export async function openMark(tx: Tx, mark: OpenMark): Promise<void> {
  await tx.run(sql`
    insert into sales_posting_mark (id, document, participant, state, opened_at)
    values (${mark.id}, ${mark.document}, ${mark.participant}, 'open', ${tx.now})`);
}

/** The oldest first, as far as these participants are meant. */
export async function openMarks(
  reader: Reader,
  participants: readonly string[],
  limit: number,
): Promise<OpenMark[]> {
  if (participants.length === 0) return [];
  return reader.all<OpenMark>(sql`
    select id, document, participant from sales_posting_mark
    where state = 'open' and participant in (${sql.list(participants)})
    order by opened_at, id limit ${limit}`);
}

/** False when somebody else was quicker: then there is nothing left to do. */
export async function closeMark(tx: Tx, id: string): Promise<boolean> {
  const { changes } = await tx.run(sql`
    update sales_posting_mark set state = 'done', done_at = ${tx.now} where id = ${id} and state = 'open'`);
  return changes === 1;
}
