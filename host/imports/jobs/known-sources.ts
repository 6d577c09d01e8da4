import { createHash } from 'node:crypto';
import { Fault, type ImportChoices, isRefusal } from '@counterpart/sdk';
import { sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../../database/store.ts';
import { signatureOf } from '../records/columns.ts';

/** What is worth knowing of a source again; a file has its own encoding and separator. */
export type SourceChoices = Pick<ImportChoices, 'mapping' | 'matchBy' | 'whenThere' | 'decimal'>;

/** How files with these columns were taken in before, at any till. */
@injectable()
export class KnownSources {
  readonly #store: ShopStore;

  constructor(@inject(ShopStore) store: ShopStore) {
    this.#store = store;
  }

  async find(kind: string, headers: readonly string[]): Promise<SourceChoices | undefined> {
    const row = await this.#store.database.get<{ choices: string }>(
      sql`select choices from core_import_source where id = ${keyOf(kind, headers)}`,
    );
    return row && (JSON.parse(row.choices) as SourceChoices);
  }

  async remember(kind: string, headers: readonly string[], choices: SourceChoices): Promise<void> {
    const text = JSON.stringify(choices);
    const result = await this.#store.transactions.run(
      async (tx) => {
        await tx.run(
          sql`insert into core_import_source (id, choices, used_at) values (${keyOf(kind, headers)}, ${text}, ${tx.now})
              on conflict (id) do update set choices = excluded.choices, used_at = excluded.used_at`,
        );
      },
      { lane: 'bulk', label: 'import source' },
    );
    if (isRefusal(result)) throw new Fault({ code: result.refused, message: result.message });
  }
}

function keyOf(kind: string, headers: readonly string[]): string {
  return createHash('sha256')
    .update(`${kind}\n${signatureOf(headers)}`)
    .digest('hex');
}
