import { canonicalJson, type CallContext, foldName, type Refusal } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { CustomField, SaveCustomField } from '../../api/index.ts';
import { readCustomFields } from './custom-field-rows.ts';

/** Adds, changes, retires and orders the custom fields. */
export class KeepCustomFields {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  save(input: SaveCustomField, context: CallContext): Promise<CustomField | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const all = await readCustomFields(tx);
        const before = all.find(({ id }) => id === input.id);
        if (input.id !== undefined && !before) return refuseUnknown(tx);
        if (before && input.revision !== before.revision)
          return tx.refuse(
            'changed-elsewhere',
            `“${before.title}” was changed elsewhere meanwhile. Look at it, then save again.`,
            { revision: before.revision, theirs: { title: before.title, choices: before.choices } },
          );
        const same = all.find(
          ({ id, title }) => id !== input.id && foldName(title) === foldName(input.title),
        );
        if (same)
          return tx.refuse(
            'duplicate-field',
            `There is a field “${same.title}” already. Use another title.`,
            {
              field: 'title',
            },
          );
        const kind = before?.kind ?? input.kind ?? 'text';
        const choices = kind === 'choice' ? distinct(input.choices ?? before?.choices ?? []) : [];
        if (kind === 'choice' && choices.length === 0)
          return tx.refuse('no-choices', 'Say what there is to choose from.', { field: 'choices' });
        const id = before?.id ?? this.ids.next();
        const retired = input.retired ?? before?.retired ?? false;
        await tx.run(
          sql`insert into customers_field (id, title, title_folded, kind, choices, position, status, revision, created_at, updated_at)
              values (${id}, ${input.title}, ${foldName(input.title)}, ${kind}, ${JSON.stringify(choices)},
                ${all.length}, ${retired ? 'retired' : 'active'}, 1, ${tx.now}, ${tx.now})
              on conflict (id) do update set title = excluded.title, title_folded = excluded.title_folded,
                choices = excluded.choices, status = excluded.status, revision = revision + 1,
                updated_at = excluded.updated_at`,
        );
        return (await readCustomFields(tx)).find((field) => field.id === id)!;
      },
      {
        label: 'custom field',
        request: { id: context.requestId, fingerprint: `customers.saveCustomField ${canonicalJson(input)}` },
      },
    );
  }

  move(
    input: { readonly id: string; readonly before: string | null },
    context: CallContext,
  ): Promise<CustomField[] | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const all = (await readCustomFields(tx)).map(({ id }) => id);
        if (!all.includes(input.id)) return refuseUnknown(tx);
        const rest = all.filter((id) => id !== input.id);
        const at = input.before === null ? -1 : rest.indexOf(input.before);
        for (const [position, id] of rest.toSpliced(at === -1 ? rest.length : at, 0, input.id).entries())
          await tx.run(
            sql`update customers_field set position = ${position} where id = ${id} and position <> ${position}`,
          );
        return readCustomFields(tx);
      },
      {
        label: 'custom field moved',
        request: { id: context.requestId, fingerprint: `customers.moveCustomField ${canonicalJson(input)}` },
      },
    );
  }
}

function refuseUnknown(tx: Tx): never {
  return tx.refuse('unknown-field', 'There is no such field any more.');
}

function distinct(choices: readonly string[]): string[] {
  return [...new Map(choices.map((choice) => [foldName(choice), choice])).values()];
}
