import { amountToText, quantityToText } from '@counterpart/sdk';
import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { foldCode, foldName, searchText } from '../../search/fold.ts';
import { joinList, splitList } from '../cell-list.ts';
import type { CellReading, ProductColumn } from '../column.ts';
import { parsePrice, parseStock } from '../import/figures.ts';
import type { DraftSupplier } from '../import/product-draft.ts';

interface SupplierRow {
  readonly product: string;
  readonly supplier: string;
  readonly code: string;
  readonly unit: string | null;
  readonly cost_minor: number | null;
  readonly pack_milli: number;
  readonly minimum_milli: number;
  readonly preferred: number;
}

/**
 * Who supplies it, "Harris | their code | 1.20 | box of 12 | 6 | 12 | preferred": supplier, code, cost, unit, pack and
 * minimum. What is left out is as it usually is, so a name alone will do. A supplier that is not there is made.
 */
export const suppliers: ProductColumn = {
  id: 'suppliers',
  header: 'Suppliers',
  kind: 'text',
  aliases: [],
  read(cell, reading) {
    const read = splitList(cell).map((text) => readSupplier(text, reading));
    const good = read.filter((one) => one !== undefined);
    if (good.length < read.length)
      reading.problem('unknown-supplier', 'Write a supplier like "Harris | their code | 1.20".');
    else if (good.length > 0) reading.draft.suppliers = good;
  },
  async prepare(reader, products) {
    if (products.length === 0) return () => '';
    const rows = await reader.all<SupplierRow>(
      sql`select x.product_id as product, s.name as supplier, x.code, u.name as unit, x.cost_minor, x.pack_milli,
            x.minimum_milli, x.preferred
          from inventory_supplier_product x join inventory_supplier s on s.id = x.supplier_id
          left join inventory_unit u on u.id = x.unit_id
          where x.product_id in (${sql.list(products)}) order by x.id`,
    );
    const suppliersOf = Map.groupBy(rows, ({ product }) => product);
    return ({ row, currency }) =>
      joinList((suppliersOf.get(row.id) ?? []).map((one) => written(one, currency)));
  },
  async save(tx, ids, { id }, { suppliers: all = [] }) {
    for (const one of all) await save(tx, ids, id, one);
  },
};

function written(row: SupplierRow, currency: string): string {
  const parts = [
    row.supplier,
    row.code,
    row.cost_minor === null ? '' : amountToText(row.cost_minor, currency),
    row.unit ?? '',
    quantityToText(row.pack_milli),
    quantityToText(row.minimum_milli),
    row.preferred === 1 ? 'preferred' : '',
  ];
  return joinList(parts, '|');
}

function readSupplier(text: string, { currency }: CellReading): DraftSupplier | undefined {
  const [supplier = '', code = '', cost = '', unit = '', pack = '', minimum = '', preferred = ''] = splitList(
    text,
    '|',
  );
  const format = { currency, decimalSeparator: '.' } as const;
  const costs = cost === '' ? undefined : parsePrice(cost, format);
  const packs = parseStock(pack || '1', format);
  const least = parseStock(minimum || '0', format);
  if (supplier === '' || costs?.ok === false || !packs.ok || packs.quantity_milli < 1 || !least.ok)
    return undefined;
  return {
    supplier,
    code,
    unit,
    cost_minor: costs?.amount_minor ?? null,
    pack_milli: packs.quantity_milli,
    minimum_milli: Math.max(0, least.quantity_milli),
    preferred: preferred === 'preferred',
  };
}

async function save(tx: Tx, ids: Ids, product: string, one: DraftSupplier): Promise<void> {
  const supplier = await ensureSupplier(tx, ids, one.supplier);
  const unit = await tx.get<{ id: string }>(
    sql`select id from inventory_unit where product_id = ${product} and name = ${one.unit} and status = 'active'`,
  );
  await tx.run(
    sql`insert into inventory_supplier_product
          (id, supplier_id, product_id, code, code_folded, unit_id, cost_minor, pack_milli, minimum_milli, preferred,
           updated_at)
        values (${ids.next()}, ${supplier}, ${product}, ${one.code}, ${foldCode(one.code)}, ${unit?.id ?? null},
          ${one.cost_minor}, ${one.pack_milli}, ${one.minimum_milli}, ${one.preferred ? 1 : 0}, ${tx.now})
        on conflict (supplier_id, product_id) do nothing`,
  );
}

async function ensureSupplier(tx: Tx, ids: Ids, name: string): Promise<string> {
  const known = await tx.get<{ id: string }>(
    sql`select id from inventory_supplier where name_folded = ${foldName(name)} order by status, id`,
  );
  if (known) return known.id;
  const id = ids.next();
  await tx.run(
    sql`insert into inventory_supplier
          (id, name, name_folded, search_text, contact, phone, email, address, customer_number, lead_days,
           minimum_order_minor, note, status, revision, created_at, updated_at)
        values (${id}, ${name}, ${foldName(name)}, ${searchText(name, [])}, '', '', '', '', '', null, 0, '', 'active', 1,
          ${tx.now}, ${tx.now})`,
  );
  return id;
}
