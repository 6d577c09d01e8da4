import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import type { SupplierProduct } from '../../../api/index.ts';
import { countedUnit, readPurchaseUnits, unitColumns, type UnitColumns, unitOf } from '../purchase-unit.ts';

interface Row extends UnitColumns {
  readonly id: string;
  readonly supplier_id: string;
  readonly supplier_name: string;
  readonly product_id: string;
  readonly product_name: string;
  readonly product_code: string;
  readonly code: string;
  readonly cost_minor: number | null;
  readonly pack_milli: number;
  readonly minimum_milli: number;
  readonly preferred: number;
}

/** What suppliers supply, of `inventory_supplier_product x`, the preferred ones first. */
export async function readSupplierProducts(
  reader: Reader,
  where: Sql,
  { costs }: { readonly costs: boolean },
): Promise<SupplierProduct[]> {
  const rows = await reader.all<Row>(
    sql`select x.id, x.supplier_id, s.name as supplier_name, x.product_id, p.name as product_name,
          p.code as product_code, ${unitColumns}, x.code, x.cost_minor, x.pack_milli, x.minimum_milli, x.preferred
        from inventory_supplier_product x join inventory_supplier s on s.id = x.supplier_id
          join inventory_product p on p.id = x.product_id left join inventory_unit n on n.id = x.unit_id
        where ${where}
        order by x.preferred desc, s.name_folded, p.name_folded, x.id`,
  );
  const units = await readPurchaseUnits(
    reader,
    rows.map(({ product_id }) => product_id),
  );
  return rows.map((row) => ({
    id: row.id,
    supplier: { id: row.supplier_id, name: row.supplier_name },
    product: { id: row.product_id, name: row.product_name, code: row.product_code },
    code: row.code,
    unit: unitOf(row),
    units: [countedUnit(row.base_unit), ...(units.get(row.product_id) ?? [])],
    cost_minor: costs ? row.cost_minor : null,
    pack_milli: row.pack_milli,
    minimum_milli: row.minimum_milli,
    preferred: row.preferred === 1,
  }));
}
