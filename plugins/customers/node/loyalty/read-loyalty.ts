import { type Reader, sql } from '@counterpart/sdk/node';
import type { Loyalty, LoyaltyProgramme, LoyaltyRule } from '../../api/index.ts';

type RuleRow = Omit<LoyaltyRule, 'active'> & { readonly active: number };

export async function readProgramme(reader: Reader): Promise<LoyaltyProgramme> {
  const row = await reader.get<Omit<LoyaltyProgramme, 'active'> & { readonly active: number }>(sql`
    select active, redeem_points as "redeemPoints", redeem_minor, minimum_points as "minimumPoints", revision
    from customers_loyalty where id = 'programme'`);
  return { ...row!, active: row!.active === 1 };
}

export async function readRules(reader: Reader): Promise<LoyaltyRule[]> {
  const rows = await reader.all<RuleRow>(sql`
    select id, title, nullif(category, '') as category, points, per_minor,
      minimum_minor, rounding, valid_from as "validFrom", valid_until as "validUntil", active, position, revision
    from customers_loyalty_rule order by position, id`);
  return rows.map((row) => ({ ...row, active: row.active === 1 }));
}

export async function readLoyalty(reader: Reader): Promise<Loyalty> {
  return { programme: await readProgramme(reader), rules: await readRules(reader) };
}
