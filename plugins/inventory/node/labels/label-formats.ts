import { canonicalJson, type CallContext, type Refusal, v } from '@counterpart/sdk';
import { Database, Ids, sql, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { type LabelFormat, type LabelMedium, LabelMediumSchema } from '../../api/index.ts';
import { foldName } from '../search/fold.ts';

/** Measures of sheets and rolls that a shop typed in once. */
export class LabelFormats {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async list(): Promise<LabelFormat[]> {
    const rows = await this.database.all<{ id: string; name: string; medium: string }>(
      sql`select id, name, medium from inventory_label_format order by name_folded`,
    );
    return rows.map(({ id, name, medium }) => ({
      id,
      name,
      medium: v.parse(LabelMediumSchema, JSON.parse(medium)),
    }));
  }

  save(input: { name: string; medium: LabelMedium }, context: CallContext): Promise<LabelFormat | Refusal> {
    const { name, medium } = input;
    return this.transactions.run(
      async (tx) => {
        const before = await tx.get<{ id: string }>(
          sql`select id from inventory_label_format where name_folded = ${foldName(name)}`,
        );
        const id = before?.id ?? this.ids.next();
        const json = canonicalJson(medium);
        await tx.run(
          before
            ? sql`update inventory_label_format set name = ${name}, medium = ${json} where id = ${id}`
            : sql`insert into inventory_label_format (id, name, name_folded, medium)
                  values (${id}, ${name}, ${foldName(name)}, ${json})`,
        );
        return { id, name, medium };
      },
      {
        label: 'label format',
        request: { id: context.requestId, fingerprint: `inventory.saveLabelFormat ${canonicalJson(input)}` },
      },
    );
  }

  remove(format: string, context: CallContext): Promise<{ readonly id: string } | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const { changes } = await tx.run(sql`delete from inventory_label_format where id = ${format}`);
        if (changes === 0) return tx.refuse('unknown-label-format', 'There are no such measures any more.');
        return { id: format };
      },
      {
        label: 'label format removed',
        request: { id: context.requestId, fingerprint: `inventory.removeLabelFormat ${format}` },
      },
    );
  }
}
