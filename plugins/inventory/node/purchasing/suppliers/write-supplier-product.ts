import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import type { SaveSupplierProduct } from '../../../api/index.ts';
import { foldCode } from '../../search/fold.ts';

/** What a supplier supplies of a product, complete. */
export interface Supplied {
  readonly id: string;
  readonly code: string;
  readonly unit_id: string | null;
  readonly cost_minor: number | null;
  readonly pack_milli: number;
  readonly minimum_milli: number;
  readonly preferred: number;
}

/** As it was, but for what `input` says. One of a product's suppliers is preferred: the first, until somebody says. */
export async function mergeSupplied(tx: Tx, ids: Ids, input: SaveSupplierProduct): Promise<Supplied> {
  const before = await tx.get<Supplied>(
    sql`select id, code, unit_id, cost_minor, pack_milli, minimum_milli, preferred
        from inventory_supplier_product
        where supplier_id = ${input.supplier} and product_id = ${input.product}`,
  );
  const first = await tx.get<{ others: number }>(
    sql`select count(*) as others from inventory_supplier_product
        where product_id = ${input.product} and supplier_id <> ${input.supplier}`,
  );
  const unit_id = input.unit === undefined ? (before?.unit_id ?? null) : input.unit;
  const sameUnit = before?.unit_id === unit_id;
  const preferred = input.preferred ?? (before ? before.preferred === 1 : first!.others === 0);
  return {
    id: before?.id ?? ids.next(),
    code: input.code ?? before?.code ?? '',
    unit_id,
    // What a box cost says nothing about the piece.
    cost_minor: input.cost_minor === undefined ? (sameUnit ? before.cost_minor : null) : input.cost_minor,
    pack_milli: input.pack_milli ?? before?.pack_milli ?? 1000,
    minimum_milli: input.minimum_milli ?? before?.minimum_milli ?? 0,
    preferred: preferred ? 1 : 0,
  };
}

export async function writeSupplied(
  tx: Tx,
  { supplier, product }: Pick<SaveSupplierProduct, 'supplier' | 'product'>,
  fields: Supplied,
): Promise<void> {
  // First the others: a product has one preferred supplier at every step.
  if (fields.preferred === 1)
    await tx.run(
      sql`update inventory_supplier_product set preferred = 0
          where product_id = ${product} and supplier_id <> ${supplier} and preferred = 1`,
    );
  const { changes } = await tx.run(
    sql`update inventory_supplier_product set code = ${fields.code}, code_folded = ${foldCode(fields.code)},
          unit_id = ${fields.unit_id}, cost_minor = ${fields.cost_minor}, pack_milli = ${fields.pack_milli},
          minimum_milli = ${fields.minimum_milli}, preferred = ${fields.preferred}, updated_at = ${tx.now}
        where id = ${fields.id}`,
  );
  if (changes > 0) return;
  await tx.run(
    sql`insert into inventory_supplier_product
          (id, supplier_id, product_id, code, code_folded, unit_id, cost_minor, pack_milli, minimum_milli, preferred,
           updated_at)
        values (${fields.id}, ${supplier}, ${product}, ${fields.code}, ${foldCode(fields.code)}, ${fields.unit_id},
          ${fields.cost_minor}, ${fields.pack_milli}, ${fields.minimum_milli}, ${fields.preferred}, ${tx.now})`,
  );
}
