import { canonicalJson } from '@counterpart/sdk';
import { type AuditEntry, Ids, sql, Till, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { callScope } from '../contracts/call-scope.ts';
import { ShopStore } from '../database/store.ts';
import { type AuditRow, auditHash } from './audit-row.ts';
import type { Audit, AuditBreak } from './audit.ts';

const PAGE = 1000;
const BREAKS_TOLD = 5;

@injectable()
export class ChainedAudit implements Audit {
  readonly #store: ShopStore;
  readonly #till: Till;
  readonly #ids: Ids;

  constructor(@inject(ShopStore) store: ShopStore, @inject(Till) till: Till, @inject(Ids) ids: Ids) {
    this.#store = store;
    this.#till = till;
    this.#ids = ids;
  }

  async append(tx: Tx, entry: AuditEntry): Promise<void> {
    const context = callScope.getStore()?.context;
    const last = await tx.get<{ seq: number; hash: string }>(
      sql`select seq, hash from core_audit order by seq desc limit 1`,
    );
    const row = {
      id: this.#ids.next(),
      seq: (last?.seq ?? 0) + 1,
      at: tx.now,
      till: context?.till.id ?? this.#till.id,
      user: context?.user?.id ?? null,
      origin: context?.origin ?? 'host',
      action: entry.action,
      subject: entry.subject ?? null,
      data: canonicalJson(entry.data ?? {}),
      previous: last?.hash ?? '',
    };
    await tx.run(
      sql`insert into core_audit (id, seq, at, till, user, origin, action, subject, data, previous, hash)
          values (${row.id}, ${row.seq}, ${row.at}, ${row.till}, ${row.user}, ${row.origin}, ${row.action},
                  ${row.subject}, ${row.data}, ${row.previous}, ${auditHash(row)})`,
    );
  }

  async record(entry: AuditEntry): Promise<void> {
    await this.#store.transactions.run((tx) => this.append(tx, entry), { label: 'audit' });
  }

  async verify(): Promise<readonly AuditBreak[]> {
    const breaks: AuditBreak[] = [];
    let [seq, hash] = [0, ''];
    for (;;) {
      const rows = await this.#store.database.all<AuditRow>(
        sql`select id, seq, at, till, user, origin, action, subject, data, previous, hash
            from core_audit where seq > ${seq} order by seq limit ${PAGE}`,
      );
      for (const row of rows) {
        const problem = problemOf(row, seq, hash);
        if (problem) breaks.push({ seq: row.seq, id: row.id, problem });
        if (breaks.length === BREAKS_TOLD) return breaks;
        [seq, hash] = [row.seq, row.hash];
      }
      if (rows.length < PAGE) return breaks;
    }
  }
}

function problemOf(row: AuditRow, lastSeq: number, lastHash: string): string | undefined {
  if (row.seq !== lastSeq + 1) return 'Entries before this one are missing.';
  if (row.previous !== lastHash) return 'It does not follow from the entry before.';
  if (row.hash !== auditHash(row)) return 'It was changed after it was written.';
  return undefined;
}
