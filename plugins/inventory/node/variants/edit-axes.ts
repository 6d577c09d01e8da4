import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, type Sql, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Axis, Family, SaveAxes } from '../../api/index.ts';
import { followFamily } from './follow-family.ts';
import { readAxes, readFamily } from './read-family.ts';
import { requireFamily } from './require-family.ts';
import { requireDistinct, writeAxes } from './write-axes.ts';

interface Input {
  readonly family: string;
  readonly axes: SaveAxes;
}

/** Changes what a family's variants differ in. */
export class EditAxes {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  execute(input: Input, context: CallContext): Promise<Family | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const { product, axes: before } = await requireFamily(tx, input.family);
        requireDistinct(tx, input.axes);
        requireKnown(tx, before, input.axes);
        requireUnused(tx, before, input.axes);
        await writeAxes(tx, this.ids, product.id, before, input.axes);
        await fillNewAxes(tx, product.id, before.length);
        await tx.run(
          sql`update inventory_product set revision = revision + 1, updated_at = ${tx.now} where id = ${product.id}`,
        );
        await followFamily(tx, product.id);
        return (await readFamily(tx, product.id))!;
      },
      {
        label: 'values of variants',
        request: { id: context.requestId, fingerprint: `inventory.saveAxes ${canonicalJson(input)}` },
      },
    );
  }
}

/** Known axes stay in their order, because variants hold their values by place. */
function requireKnown(tx: Tx, before: readonly Axis[], axes: SaveAxes): void {
  for (const [index, { id, name, options }] of axes.entries()) {
    if (id === undefined) continue;
    const known = before[index]?.id === id ? before[index] : undefined;
    const strange = options.find(
      (option) => option.id !== undefined && !known?.options.some((each) => each.id === option.id),
    );
    if (!known || strange)
      tx.refuse(
        'unknown-option',
        `${strange?.name ?? name} was changed elsewhere meanwhile. Look at the values again.`,
      );
  }
}

function requireUnused(tx: Tx, before: readonly Axis[], axes: SaveAxes): void {
  for (const { id, name, options } of before) {
    const kept = axes.find((axis) => axis.id === id);
    if (!kept)
      tx.refuse('axis-in-use', `The variants there are differ in ${name}, so it stays.`, { axis: id });
    const gone = options.find(
      (option) => option.variants > 0 && !kept?.options.some((each) => each.id === option.id),
    );
    if (gone)
      tx.refuse(
        'option-in-use',
        `${gone.variants === 1 ? 'A variant is' : `${gone.variants} variants are`} “${gone.name}”, so it stays: archived variants keep their values, too.`,
        { option: gone.id },
      );
  }
}

/** The variants there are get the first value of each axis that is new. */
async function fillNewAxes(tx: Tx, family: string, known: number): Promise<void> {
  const columns: readonly Sql[] = [sql`option_1`, sql`option_2`, sql`option_3`];
  for (const [index, { options }] of (await readAxes(tx, family)).entries()) {
    if (index < known) continue;
    await tx.run(
      sql`update inventory_product set ${columns[index]!} = ${options[0]!.id} where parent_id = ${family}`,
    );
  }
}
