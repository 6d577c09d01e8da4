import { type Reader, sql } from '@counterpart/sdk/node';
import type { ListedSupplier } from '../../../api/index.ts';
import type { SuppliersInput } from '../../../api/contract/suppliers-methods.ts';
import { words } from '../../search/fold.ts';

/** Suppliers by name. Every word of the term begins a word of the name, the contact or the customer number. */
export function listSuppliers(reader: Reader, input: SuppliersInput): Promise<ListedSupplier[]> {
  const matching = words(input.term).map((word) => sql`s.search_text like ${`% ${word}%`}`);
  const where = sql.join([sql`s.status = ${input.status}`, ...matching], sql` and `);
  return reader.all<ListedSupplier>(
    sql`select s.id, s.name, s.contact, s.phone, s.email, s.status,
          (select count(*) from inventory_supplier_product x where x.supplier_id = s.id) as products
        from inventory_supplier s where ${where}
        order by s.name_folded, s.id limit ${input.limit} offset ${input.offset}`,
  );
}
