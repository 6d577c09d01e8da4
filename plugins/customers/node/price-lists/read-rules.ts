import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import type { PriceRule } from '../../api/index.ts';

interface RuleRow {
  readonly id: string;
  readonly group: string;
  readonly groupName: string;
  readonly reach: PriceRule['reach']['kind'];
  readonly category: string | null;
  readonly provider: string | null;
  readonly ref: string | null;
  readonly name: string | null;
  readonly percent_ppm: number | null;
  readonly price_minor: number | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly revision: number;
}

export async function readRules(reader: Reader, where: Sql = sql`1 = 1`): Promise<PriceRule[]> {
  const rows = await reader.all<RuleRow>(sql`
    select r.id, r.group_id as "group", g.name as "groupName", r.reach, r.category, r.provider, r.ref,
      r.item_name as name, r.percent_ppm, r.price_minor, r.valid_from as "validFrom", r.valid_until as "validUntil",
      r.revision
    from customers_price_rule r join customers_group g on g.id = r.group_id
    where ${where} order by g.name_folded, r.id`);
  return rows.map(({ reach, category, provider, ref, name, percent_ppm, price_minor, ...rule }) => ({
    ...rule,
    reach:
      reach === 'item'
        ? { kind: 'item', provider: provider!, ref: ref!, name: name ?? '' }
        : reach === 'category'
          ? { kind: 'category', category: category! }
          : { kind: 'all' },
    price:
      percent_ppm === null ? { kind: 'fixed', price_minor: price_minor! } : { kind: 'percent', percent_ppm },
  }));
}
