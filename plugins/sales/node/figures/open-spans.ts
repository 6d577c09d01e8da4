import { sql, type Tx } from '@counterpart/sdk/node';

/** What a document of this business date says has changed without a new document: what its goods cost is known late. */
export async function openSpans(tx: Tx, businessDate: string): Promise<void> {
  await tx.run(sql`
    update sales_figures_span set summed = 0
    where id in (${businessDate}, ${businessDate.slice(0, 7)}) and summed = 1`);
}
