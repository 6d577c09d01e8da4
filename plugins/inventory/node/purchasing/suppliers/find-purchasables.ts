import { QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import { type Reader, sql } from '@counterpart/sdk/node';
import type { Purchasable } from '../../../api/index.ts';
import { foldCode } from '../../search/fold.ts';
import { findBest, findByCode } from '../../search/product-search.ts';
import { countedUnit, readPurchaseUnits, unitColumns, type UnitColumns, unitOf } from '../purchase-unit.ts';

interface Row extends UnitColumns {
  readonly id: string;
  readonly name: string;
  readonly product_code: string;
  readonly serials: number;
  readonly code: string | null;
  readonly cost_minor: number | null;
  readonly pack_milli: number | null;
  readonly minimum_milli: number | null;
}

const LAST = '\u{10FFFF}';

/** What a person or a scanner means when they order: their code first, then the shop's codes, then words of the name. */
export async function findPurchasables(
  reader: Reader,
  ask: { readonly supplier: string; readonly term: string; readonly limit: number },
  { costs }: { readonly costs: boolean },
): Promise<Purchasable[]> {
  const folded = foldCode(ask.term);
  if (folded === '') return [];
  const theirs = await reader.all<{ product_id: string; code_folded: string }>(
    sql`select product_id, code_folded from inventory_supplier_product
        where supplier_id = ${ask.supplier} and code_folded between ${folded} and ${folded + LAST}
        order by code_folded limit ${ask.limit}`,
  );
  const meant = theirs.find(({ code_folded }) => code_folded === folded)?.product_id;
  const scanned = meant === undefined ? await findByCode(reader, ask.term) : undefined;
  const exact = meant ?? scanned?.product;
  const ids = new Set([
    ...(exact === undefined ? [] : [exact]),
    ...theirs.map(({ product_id }) => product_id),
    ...(await findBest(reader, ask.term, ask.limit, 'stocked')),
  ]);
  if (ids.size === 0) return [];
  const rows = await reader.all<Row>(
    sql`select p.id, p.name, p.code as product_code, p.serials, ${unitColumns}, x.code, x.cost_minor, x.pack_milli, x.minimum_milli
        from inventory_product p
          left join inventory_supplier_product x on x.product_id = p.id and x.supplier_id = ${ask.supplier}
          left join inventory_unit n on n.id = x.unit_id
        where p.id in (${sql.list([...ids])}) and p.status = 'active' and p.kind <> 'family'`,
  );
  const units = await readPurchaseUnits(reader, [...ids]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...ids]
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, ask.limit)
    .map((row) => {
      const others = units.get(row.id) ?? [];
      // Whoever scans a box means a box.
      const box = row.id === scanned?.product ? others.find(({ id }) => id === scanned.unit) : undefined;
      const isUsual = box === undefined || box.id === row.unit_id;
      return {
        product: { id: row.id, name: row.name, code: row.product_code },
        code: row.code ?? '',
        unit: box ?? unitOf(row),
        units: [countedUnit(row.base_unit), ...others],
        cost_minor: costs && isUsual ? row.cost_minor : null,
        pack_milli: (isUsual ? row.pack_milli : null) ?? QUANTITY_ONE_MILLI,
        minimum_milli: (isUsual ? row.minimum_milli : null) ?? 0,
        hasSerials: row.serials === 1,
        exact: row.id === exact,
      };
    });
}
