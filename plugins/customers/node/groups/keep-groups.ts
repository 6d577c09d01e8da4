import { canonicalJson, type CallContext, foldName, type Refusal } from '@counterpart/sdk';
import { Ids, type Reader, sql, TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Group, SaveGroup } from '../../api/index.ts';

const groups = sql`select g.id, g.name, g.revision,
    (select count(*) from customers_customer c where c.group_id = g.id and c.status = 'active') as customers
  from customers_group g`;

export function listGroups(reader: Reader): Promise<Group[]> {
  return reader.all<Group>(sql`${groups} order by g.name_folded`);
}

/** Adds, renames and removes groups of customers. */
export class KeepGroups {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  save(input: SaveGroup, context: CallContext): Promise<Group | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const id = input.id ?? this.ids.next();
        const folded = foldName(input.name);
        const other = await tx.get<{ name: string }>(
          sql`select name from customers_group where name_folded = ${folded} and id <> ${id}`,
        );
        if (other)
          return tx.refuse('duplicate-group', `There is a group “${other.name}” already. Use another name.`, {
            field: 'name',
          });
        const before = await tx.get<Group>(sql`${groups} where g.id = ${id}`);
        if (input.id !== undefined && !before)
          return tx.refuse('unknown-group', 'There is no such group any more.');
        if (before && input.revision !== before.revision)
          return tx.refuse(
            'changed-elsewhere',
            `The group was renamed to “${before.name}” elsewhere meanwhile. Look at it, then save again.`,
            { revision: before.revision, theirs: { name: before.name }, yours: { name: input.name } },
          );
        if (before)
          await tx.run(
            sql`update customers_group set name = ${input.name}, name_folded = ${folded}, revision = revision + 1,
                  updated_at = ${tx.now} where id = ${id}`,
          );
        else
          await tx.run(
            sql`insert into customers_group (id, name, name_folded, revision, created_at, updated_at)
                values (${id}, ${input.name}, ${folded}, 1, ${tx.now}, ${tx.now})`,
          );
        return (await tx.get<Group>(sql`${groups} where g.id = ${id}`))!;
      },
      {
        label: 'customer group',
        request: { id: context.requestId, fingerprint: `customers.saveGroup ${canonicalJson(input)}` },
      },
    );
  }

  remove(id: string, context: CallContext): Promise<{ id: string } | Refusal> {
    return this.transactions.run(
      async (tx) => {
        await tx.run(
          sql`update customers_customer set group_id = null, revision = revision + 1, updated_at = ${tx.now}
              where group_id = ${id}`,
        );
        await tx.run(sql`delete from customers_price_rule where group_id = ${id}`);
        const { changes } = await tx.run(sql`delete from customers_group where id = ${id}`);
        if (changes === 0) return tx.refuse('unknown-group', 'There is no such group any more.');
        return { id };
      },
      {
        label: 'customer group removed',
        request: { id: context.requestId, fingerprint: `customers.removeGroup ${id}` },
      },
    );
  }
}
