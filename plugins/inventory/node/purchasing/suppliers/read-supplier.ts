import { type Reader, sql } from '@counterpart/sdk/node';
import type { Supplier, SupplierStatus } from '../../../api/index.ts';

export interface SupplierRow {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly customer_number: string;
  readonly lead_days: number | null;
  readonly minimum_order_minor: number;
  readonly note: string;
  readonly status: SupplierStatus;
  readonly revision: number;
  readonly products: number;
}

/** What every statement that reads `inventory_supplier s` selects. */
export const supplierColumns = sql`s.id, s.name, s.contact, s.phone, s.email, s.address, s.customer_number, s.lead_days,
  s.minimum_order_minor, s.note, s.status, s.revision,
  (select count(*) from inventory_supplier_product x where x.supplier_id = s.id) as products`;

export function readSupplierRow(reader: Reader, id: string): Promise<SupplierRow | undefined> {
  return reader.get<SupplierRow>(sql`select ${supplierColumns} from inventory_supplier s where s.id = ${id}`);
}

/** A supplier as its form shows it. */
export async function readSupplier(
  reader: Reader,
  id: string,
  { costs }: { readonly costs: boolean },
): Promise<Supplier | null> {
  const row = await readSupplierRow(reader, id);
  if (!row) return null;
  return {
    id: row.id,
    name: row.name,
    contact: row.contact,
    phone: row.phone,
    email: row.email,
    address: row.address,
    customerNumber: row.customer_number,
    leadDays: row.lead_days,
    minimumOrder_minor: costs ? row.minimum_order_minor : null,
    note: row.note,
    status: row.status,
    revision: row.revision,
    products: row.products,
  };
}
