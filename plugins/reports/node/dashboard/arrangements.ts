import { inject, injectable } from 'inversify';
import type { CallUser, Refusal } from '@counterpart/sdk';
import { Database, sql, TransactionManager } from '@counterpart/sdk/node';
import type { PlacedTile } from '../../api/index.ts';

/** How each person has arranged the dashboard. */
@injectable()
export class Arrangements {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
  ) {}

  async of(user: CallUser | null): Promise<PlacedTile[] | null> {
    if (!user) return null;
    const row = await this.database.get<{ tiles: string }>(
      sql`select tiles from reports_dashboard where id = ${user.id}`,
    );
    return row ? (JSON.parse(row.tiles) as PlacedTile[]) : null;
  }

  keep(user: CallUser | null, tiles: readonly PlacedTile[] | null): Promise<Record<never, never> | Refusal> {
    return this.transactions.run(
      async (tx) => {
        if (!user) return {};
        if (tiles === null) {
          await tx.run(sql`delete from reports_dashboard where id = ${user.id}`);
          return {};
        }
        await tx.run(sql`
          insert into reports_dashboard (id, tiles, arranged_at)
          values (${user.id}, ${JSON.stringify(tiles)}, ${tx.now})
          on conflict (id) do update set tiles = excluded.tiles, arranged_at = excluded.arranged_at`);
        return {};
      },
      { label: 'dashboard arranged', lane: 'bulk' },
    );
  }
}
