import { foldName } from '@counterpart/sdk';
import { type Ids, type Reader, sql, type Tx } from '@counterpart/sdk/node';
import { readCustomFields } from '../../custom-fields/custom-field-rows.ts';
import type { CustomerDraft } from '../customer-draft.ts';
import type { DraftMeaning } from './drafted-fields.ts';
import type { CustomColumns } from './read-draft.ts';

/** The groups and custom fields that a file names: those of the shop, and those that it is to get. */
export class FileWords {
  readonly #groups: Map<string, string>;
  readonly #fields: Map<string, string>;

  private constructor(groups: Map<string, string>, fields: Map<string, string>) {
    this.#groups = groups;
    this.#fields = fields;
  }

  static async read(reader: Reader, custom: CustomColumns): Promise<FileWords> {
    const groups = await reader.all<{ id: string; name_folded: string }>(
      sql`select id, name_folded from customers_group`,
    );
    const known = new Map((await readCustomFields(reader)).map(({ id, title }) => [foldName(title), id]));
    const fields = [...custom].flatMap(([key, { title }]) => {
      const id = known.get(foldName(title));
      return id === undefined ? [] : [[key, id] as const];
    });
    return new FileWords(new Map(groups.map((row) => [row.name_folded, row.id])), new Map(fields));
  }

  /** A group or a field that the shop lacks has no id yet: then the row says something new. */
  meaning({ group, fields }: CustomerDraft): DraftMeaning {
    return {
      group: group === '' ? null : (this.#groups.get(foldName(group)) ?? group),
      fields: Object.fromEntries(
        Object.entries(fields).map(([key, value]) => [this.#fields.get(key) ?? key, value]),
      ),
    };
  }

  /** Makes what the shop lacks of what a row names. */
  async ensure(tx: Tx, ids: Ids, { group, fields }: CustomerDraft, custom: CustomColumns): Promise<void> {
    if (group !== '' && !this.#groups.has(foldName(group))) {
      const id = ids.next();
      await tx.run(
        sql`insert into customers_group (id, name, name_folded, revision, created_at, updated_at)
            values (${id}, ${group}, ${foldName(group)}, 1, ${tx.now}, ${tx.now})`,
      );
      this.#groups.set(foldName(group), id);
    }
    for (const key of Object.keys(fields)) {
      const column = custom.get(key);
      if (!column || this.#fields.has(key)) continue;
      const id = ids.next();
      await tx.run(
        sql`insert into customers_field
              (id, title, title_folded, kind, choices, position, status, revision, created_at, updated_at)
            select ${id}, ${column.title}, ${foldName(column.title)}, ${column.kind}, ${JSON.stringify(column.choices)},
              count(*), 'active', 1, ${tx.now}, ${tx.now} from customers_field`,
      );
      this.#fields.set(key, id);
    }
  }
}
