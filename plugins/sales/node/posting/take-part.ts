import { Fault, type Joined } from '@counterpart/sdk';
import { sql, type Tx } from '@counterpart/sdk/node';
import type { LineCost, PostedDocument, PostingOptions, PostingParticipant } from '../../api/index.ts';

/** Lets a module take part in a posting, and keeps what it says that its goods cost. */
export async function takePart(
  tx: Tx,
  { plugin, value }: Joined<PostingParticipant>,
  document: PostedDocument,
  options: PostingOptions,
): Promise<void> {
  const part = await value.post(tx.narrowedTo(plugin), document, options);
  const costs = part?.costs ?? [];
  if (costs.length === 0) return;
  for (const { line } of costs) requireOwnLine(document, plugin, line);
  await writeCosts(tx, costs);
}

/** In one statement: a sale waits for each. */
async function writeCosts(tx: Tx, costs: readonly LineCost[]): Promise<void> {
  const rows = costs.map(({ line, cost_minor }) => sql`(${line}, ${cost_minor})`);
  await tx.run(sql`insert into sales_line_cost (id, cost_minor) values ${sql.join(rows)}`);
}

function requireOwnLine({ lines }: PostedDocument, plugin: string, line: string): void {
  if (lines.some(({ id, provider }) => id === line && provider === plugin)) return;
  throw new Fault({
    code: 'foreign-line',
    message: `${plugin} says what a line costs that is not one of its own.`,
    plugin,
    data: { line },
  });
}
