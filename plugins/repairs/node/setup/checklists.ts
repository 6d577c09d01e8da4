import { type CallContext, fold, type Refusal } from '@counterpart/sdk';
import { Database, Ids, type Reader, sql, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Checklist } from '../../api/index.ts';
import { fingerprint } from '../tickets/fingerprint.ts';

type SaveChecklist = Omit<Checklist, 'id'> & { readonly id?: string | undefined };

/** What to look at when a device is taken in. */
export class Checklists {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  all(): Promise<Checklist[]> {
    return readChecklists(this.database);
  }

  save(input: SaveChecklist, { requestId }: CallContext): Promise<Checklist[] | Refusal> {
    const folded = fold(input.kind).trim();
    return this.transactions.run(
      async (tx) => {
        const taken = await tx.get<{ id: string }>(
          sql`select id from repairs_checklist where kind_folded = ${folded}`,
        );
        if (taken && taken.id !== input.id) {
          tx.refuse('kind-taken', `There is a checklist for "${input.kind}" already. Change that one.`);
        }
        const id = input.id ?? this.ids.next();
        if (input.items.length === 0) await tx.run(sql`delete from repairs_checklist where id = ${id}`);
        else {
          await tx.run(sql`
            insert into repairs_checklist (id, kind, kind_folded, items)
            values (${id}, ${input.kind}, ${folded}, ${JSON.stringify(input.items)})
            on conflict (id) do update set kind = excluded.kind, kind_folded = excluded.kind_folded,
              items = excluded.items`);
        }
        return readChecklists(tx);
      },
      { label: 'checklist', request: { id: requestId, fingerprint: fingerprint('saveChecklist', input) } },
    );
  }
}

async function readChecklists(reader: Reader): Promise<Checklist[]> {
  const rows = await reader.all<{ id: string; kind: string; items: string }>(
    sql`select id, kind, items from repairs_checklist order by kind_folded`,
  );
  return rows.map(({ id, kind, items }) => ({ id, kind, items: JSON.parse(items) as string[] }));
}
