import type { ChangeOrigin, DatabaseChanged, TableChange } from '@counterpart/sdk/node';

type Operation = 'i' | 'u' | 'd';
interface Collected {
  ids: Set<string> | 'all';
  readonly operations: Set<Operation>;
}

/** More rows of one table than this in one commit are not named. */
export const MAX_IDS = 500;

/** Collects the journal's rows of one commit. */
export class ChangeBatch {
  /** The commit's last number; null for rows that no commit covers. */
  readonly commit: number | null;
  readonly #origin: ChangeOrigin;
  readonly #committedAt: number;
  readonly #tables = new Map<string, Collected>();
  #seq = 0;

  constructor(commit: number | null, origin: ChangeOrigin, committedAt: number) {
    this.commit = commit;
    this.#origin = origin;
    this.#committedAt = committedAt;
  }

  add(seq: number, table: string, id: string, operation: Operation): void {
    this.#seq = seq;
    let collected = this.#tables.get(table);
    if (!collected) this.#tables.set(table, (collected = { ids: new Set(), operations: new Set() }));
    collected.operations.add(operation);
    if (collected.ids === 'all') return;
    collected.ids.add(id);
    if (collected.ids.size > MAX_IDS) collected.ids = 'all';
  }

  finish(): DatabaseChanged {
    const tables: Record<string, TableChange> = {};
    for (const [table, { ids, operations }] of this.#tables) {
      tables[table] = { ids: ids === 'all' ? ids : [...ids], operations: [...operations] };
    }
    return { seq: this.#seq, tables, origin: this.#origin, committedAt: this.#committedAt };
  }
}
