import { sql, type Tx } from '@counterpart/sdk/node';

/**
 * What is remembered of requests in which somebody is mentioned: the answer, and what was asked, of which a fingerprint
 * may say as much. Whoever asks again under the same request hears that it was used.
 */
export async function forgetResults(tx: Tx, refs: readonly string[]): Promise<void> {
  for (const ref of refs) {
    await tx.run(sql`
      update core_request set fingerprint = 'erased', result = null
      where instr(coalesce(result, ''), ${ref}) > 0 or instr(fingerprint, ${ref}) > 0`);
  }
}
