import type { CallContext } from '@counterpart/sdk';
import { Clock, Database, Rights, ShopService, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { PricePreview, PricePreviewInput } from '../../api/index.ts';
import { pricedRows, type PricedRow, taxFactors } from './priced-rows.ts';
import { todayOf } from './today.ts';

/** Shows what a rule would do before it does it. */
export class PreviewPrices {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(Rights) private readonly rights: Rights,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(input: PricePreviewInput, context: CallContext): Promise<PricePreview> {
    const factors = taxFactors(await this.shops.get(), todayOf(this.clock));
    const rows = await pricedRows(this.database, input, factors);
    const seesCosts = this.rights.may(context, 'inventory.seeCost');
    const counts = await this.database.get<{
      total: number;
      changing: number;
      below: number;
      costless: number;
    }>(
      sql`select count(*) as total, coalesce(sum(q.new_minor <> q.old_minor), 0) as changing,
            coalesce(sum(q.is_below_cost), 0) as below, coalesce(sum(q.new_minor is null), 0) as costless from ${rows}`,
    );
    const seen = await this.database.get<{ seq: number }>(
      sql`select coalesce(max(seq), 0) as seq from inventory_price_history`,
    );
    const lines = await this.database.all<PricedRow>(
      sql`select q.id, q.name, q.code, q.old_minor, q.new_minor, q.is_below_cost from ${rows}
          order by q.name_folded, q.id limit ${input.limit} offset ${input.offset}`,
    );
    return {
      seen: seen?.seq ?? 0,
      total: counts?.total ?? 0,
      changing: counts?.changing ?? 0,
      withoutCost: counts?.costless ?? 0,
      belowCost: seesCosts ? (counts?.below ?? 0) : null,
      lines: lines.map(({ id, name, code, old_minor, new_minor, is_below_cost }) => ({
        id,
        name,
        code,
        old_minor,
        new_minor,
        isBelowCost: seesCosts && is_below_cost !== null ? is_below_cost === 1 : null,
      })),
    };
  }
}
