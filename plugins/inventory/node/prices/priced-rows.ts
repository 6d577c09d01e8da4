import { addExcluded, type Shop, taxesOn } from '@counterpart/sdk';
import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import type { PriceAsk, PriceRounding, PriceRule, ProductSelection } from '../../api/index.ts';
import { withAllBelow } from '../categories/category-rows.ts';
import { keysOf, seek } from '../search/sought.ts';

export interface PricedRow {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly kind: string;
  readonly old_minor: number;
  readonly new_minor: number | null;
  readonly is_below_cost: number | null;
  /** The newest change of its price in the history; 0: never. */
  readonly seq: number;
}

const WHOLE = 1_000_000;

/** The whole of a tax class on a million, so that prices are compared with what goods cost without it. */
export type TaxFactors = ReadonlyMap<string, number>;

export function taxFactors(shop: Shop, date: string): TaxFactors {
  if (!shop.pricesIncludeTax) return new Map();
  return new Map(
    shop.taxClasses.map(({ id, rates }) => [id, addExcluded(WHOLE, taxesOn(rates, date)).gross_minor]),
  );
}

/**
 * Products with their old and new prices, computed in SQL so that what is shown, counted and written is one and the same:
 * a `from` named `q` whose rows are {@link PricedRow}, with `name_folded`.
 */
export async function pricedRows(
  reader: Reader,
  { selection, rule, rounding }: PriceAsk,
  factors: TaxFactors,
  more: Sql = sql.empty,
): Promise<Sql> {
  const where = await selected(reader, selection);
  const factor = factorOf(factors);
  return sql`(select r.*, r.cost_minor * r.tax_factor > r.new_minor * ${WHOLE} as is_below_cost from (
    select x.*, ${rounded(rounding)} as new_minor from (
      select w.*, ${target(rule)} as target_minor from (
        select p.id, p.name, p.name_folded, p.code, p.kind, p.price_minor as old_minor, p.created_at,
          ${costOfOne} as cost_minor, ${factor} as tax_factor,
          coalesce((select max(seq) from inventory_price_history where product_id = p.id), 0) as seq
        from inventory_product p left join inventory_holding h on h.id = p.id where ${where} ${more}
      ) w
    ) x
  ) r) q`;
}

/** What one costs by the average of what is there, or as it last cost; null when nobody knows. */
const costOfOne = sql`case
  when h.on_hand_milli + h.in_transit_milli > 0 and h.value_minor > 0
    then (h.value_minor * 2000 + h.on_hand_milli + h.in_transit_milli) / (2 * (h.on_hand_milli + h.in_transit_milli))
  when h.cost_minor is not null then (h.cost_minor * 2000 + h.cost_milli) / (2 * h.cost_milli)
end`;

function factorOf(factors: TaxFactors): Sql {
  const cases = [...factors].map(([taxClass, factor]) => sql`when ${taxClass} then ${factor}`);
  return cases.length === 0
    ? sql`${WHOLE}`
    : sql`case p.tax_class ${sql.join(cases, sql` `)} else ${WHOLE} end`;
}

function target(rule: PriceRule): Sql {
  switch (rule.kind) {
    case 'percent':
      return part(sql`old_minor`, sql`${WHOLE + rule.percent_ppm}`);
    case 'amount':
      return sql`max(0, old_minor + ${rule.amount_minor})`;
    case 'markup':
      return part(part(sql`cost_minor`, sql`${WHOLE + rule.percent_ppm}`), sql`tax_factor`);
    case 'set':
      return sql`${rule.price_minor}`;
  }
}

/** Half away from zero; nothing here is negative. */
function part(amount: Sql, ppm: Sql): Sql {
  return sql`((${amount}) * ${ppm} * 2 + ${WHOLE}) / ${2 * WHOLE}`;
}

/** Of `target_minor`: no price below zero, and what costs something never for nothing. */
function rounded(rounding: PriceRounding | null): Sql {
  if (!rounding) return sql`target_minor`;
  const { step_minor: step, ending_minor: ending, mode } = rounding;
  const above = sql`(target_minor - ${ending} + ${step})`;
  const steps = {
    nearest: sql`(2 * ${above} + ${step}) / ${2 * step}`,
    up: sql`(${above} + ${step} - 1) / ${step}`,
    down: sql`${above} / ${step}`,
  }[mode];
  const price = sql`((${steps} - 1) * ${step} + ${ending})`;
  return sql`case when ${price} < 0 then ${ending} when ${price} = 0 and target_minor > 0 then ${step} else ${price} end`;
}

/** A condition on `inventory_product p`. A variant without a price of its own follows its family. */
async function selected(reader: Reader, selection: ProductSelection): Promise<Sql> {
  if (selection.kind === 'products') return sql`p.id in (${sql.list(selection.products)})`;
  const { term, category, supplier, status } = selection;
  const conditions = [sql`p.status = ${status} and (p.kind <> 'variant' or p.own_price = 1)`];
  if (category !== null) conditions.push(sql`p.category_id in (${withAllBelow(category)})`);
  if (supplier !== null)
    conditions.push(sql`exists (select 1 from inventory_supplier_product y join inventory_product o on o.id = y.product_id
      where y.supplier_id = ${supplier} and (o.id = p.id or (o.parent_id = p.id and o.own_price = 0)))`);
  if (term.trim() !== '')
    conditions.push(sql`p.id in (select e.id from (${keysOf(await seek(reader, term))}) m
      join inventory_search_entry e on e.key = m.key)`);
  return sql.join(conditions, sql` and `);
}
