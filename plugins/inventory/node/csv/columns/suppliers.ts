import { amountToText, quantityToText } from '@counterpart/sdk';
import { type Ids, type Reader, sql, type Tx } from '@counterpart/sdk/node';
import { mergeSupplied, writeSupplied } from '../../purchasing/suppliers/write-supplier-product.ts';
import { foldCode, foldName, searchText } from '../../search/fold.ts';
import { joinList, splitList } from '../cell-list.ts';
import type { CellReading, ProductColumn } from '../column.ts';
import { parsePrice, parseStock } from '../import/figures.ts';
import type { DraftSupplier, ProductDraft } from '../import/product-draft.ts';

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

const LONGEST_NAME = 200;
const LONGEST_CODE = 80;

/**
 * Who supplies it, "Harris | their code | 1.20 | box of 12 | 6 | 12 | preferred": supplier, code, cost, unit, pack and
 * minimum. What is left out stays, or is as it usually is, so a name alone will do. A supplier that is not there is made.
 */
export const suppliers: ProductColumn = {
  id: 'suppliers',
  header: 'Suppliers',
  kind: 'text',
  aliases: ['supplier', 'suppliername', 'vendor'],
  note: 'Like "Harris | their code | 1.20"; a name alone will do. They are added or changed, never taken away.',
  read(cell, reading) {
    const read = splitList(cell).map((text) => readSupplier(text, reading));
    const good = read.filter((one) => one !== undefined);
    if (good.length < read.length)
      reading.problem('unknown-supplier', 'Write a supplier like "Harris | their code | 1.20".');
    else if (new Set(good.map(({ supplier }) => foldName(supplier))).size < good.length)
      reading.problem('duplicate-supplier', 'A supplier is there twice. Write all of it once.');
    else if (good.filter(({ preferred }) => preferred).length > 1)
      reading.problem('two-preferred', 'Only one supplier is preferred. Take the word away from the others.');
    else if (good.length > 0 && reading.draft.kind !== 'family') reading.draft.suppliers = good;
  },
  async prepare(reader, products) {
    const suppliersOf = await readSuppliers(reader, products);
    return ({ row, currency }) =>
      joinList((suppliersOf.get(row.id) ?? []).map((one) => written(one, currency)));
  },
  save,
  ofThere: {
    async compare(reader, products) {
      const suppliersOf = await readSuppliers(reader, products);
      return ({ id, kind }, { suppliers: said = [] }) => {
        const known = new Map(suppliersOf.get(id)?.map((one) => [foldName(one.supplier), one]));
        const same = (one: DraftSupplier) => saysNothingNew(one, known.get(foldName(one.supplier)));
        return kind === 'family' || said.every(same) ? 'same' : 'other';
      };
    },
    save,
  },
};

async function readSuppliers(
  reader: Reader,
  products: readonly string[],
): Promise<ReadonlyMap<string, readonly SupplierRow[]>> {
  if (products.length === 0) return new Map();
  // What a unit cost that is no more says nothing about those there are.
  const rows = await reader.all<SupplierRow>(
    sql`select x.product_id as product, s.name as supplier, x.code, u.name as unit,
          case when x.unit_id is null or u.id is not null then x.cost_minor end as cost_minor, x.pack_milli,
          x.minimum_milli, x.preferred
        from inventory_supplier_product x join inventory_supplier s on s.id = x.supplier_id
        left join inventory_unit u on u.id = x.unit_id and u.status = 'active'
        where x.product_id in (${sql.list(products)}) order by x.id`,
  );
  return Map.groupBy(rows, ({ product }) => product);
}

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
  const [supplier = '', code = '', cost = '', unit = '', pack = '', minimum = '', preferred] = splitList(
    text,
    '|',
  );
  const format = { currency, decimalSeparator: '.' } as const;
  const costs = cost === '' ? undefined : parsePrice(cost, format);
  const packs = pack === '' ? undefined : parseStock(pack, format);
  const least = minimum === '' ? undefined : parseStock(minimum, format);
  if (supplier === '' || supplier.length > LONGEST_NAME || code.length > LONGEST_CODE) return undefined;
  if (costs && (!costs.ok || costs.amount_minor < 0)) return undefined;
  if (packs && (!packs.ok || packs.quantity_milli < 1)) return undefined;
  if (least && (!least.ok || least.quantity_milli < 0)) return undefined;
  return {
    supplier,
    ...(code !== '' && { code }),
    ...(unit !== '' && { unit }),
    ...(costs?.ok && { cost_minor: costs.amount_minor }),
    ...(packs?.ok && { pack_milli: packs.quantity_milli }),
    ...(least?.ok && { minimum_milli: least.quantity_milli }),
    // A row of an export has the place, with the word or without.
    ...(preferred !== undefined && { preferred: preferred === 'preferred' }),
  };
}

function saysNothingNew(said: DraftSupplier, known: SupplierRow | undefined): boolean {
  if (!known) return false;
  const { code = known.code, unit = known.unit ?? '', cost_minor = known.cost_minor } = said;
  const { pack_milli = known.pack_milli, minimum_milli = known.minimum_milli } = said;
  const { preferred = known.preferred === 1 } = said;
  return (
    code === known.code &&
    foldCode(unit) === foldCode(known.unit ?? '') &&
    cost_minor === known.cost_minor &&
    pack_milli === known.pack_milli &&
    minimum_milli === known.minimum_milli &&
    preferred === (known.preferred === 1)
  );
}

async function save(
  tx: Tx,
  ids: Ids,
  { id: product }: { readonly id: string },
  { suppliers: said = [] }: Pick<ProductDraft, 'suppliers'>,
): Promise<void> {
  for (const { supplier: name, unit, ...given } of said) {
    const supplier = await ensureSupplier(tx, ids, name);
    const input = {
      supplier,
      product,
      ...given,
      ...(unit !== undefined && { unit: await findUnit(tx, product, unit) }),
    };
    await writeSupplied(tx, input, await mergeSupplied(tx, ids, input));
  }
}

/** Null is the unit that the stock is counted in. */
async function findUnit(tx: Tx, product: string, name: string): Promise<string | null> {
  const units = await tx.all<{ id: string; name: string }>(
    sql`select id, name from inventory_unit where product_id = ${product} and status = 'active'`,
  );
  return units.find((unit) => foldCode(unit.name) === foldCode(name))?.id ?? null;
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
