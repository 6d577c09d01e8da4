import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { SaveSupplierProduct as Input, SupplierProduct } from '../../../api/index.ts';
import { foldCode } from '../../search/fold.ts';
import { requireProduct, requireSupplier } from '../known-places.ts';
import { requireUnit } from '../purchase-unit.ts';
import { readSupplierProducts } from './supplier-products.ts';

interface Stored {
  readonly id: string;
  readonly code: string;
  readonly unit_id: string | null;
  readonly cost_minor: number | null;
  readonly pack_milli: number;
  readonly minimum_milli: number;
  readonly preferred: number;
}

/** What a supplier supplies of a product. One of a product's suppliers is preferred: the first, until somebody says. */
export class SaveSupplierProduct {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  execute(input: Input, context: CallContext): Promise<SupplierProduct | Refusal> {
    return this.transactions.run(
      async (tx) => {
        await requireSupplier(tx, input.supplier);
        const product = await requireProduct(tx, input.product);
        const fields = await this.#merge(tx, input);
        await requireUnit(tx, product, fields.unit_id);
        await refuseTakenCode(tx, input, fields);
        // First the others: a product has one preferred supplier at every step.
        if (fields.preferred === 1)
          await tx.run(
            sql`update inventory_supplier_product set preferred = 0
                where product_id = ${input.product} and supplier_id <> ${input.supplier} and preferred = 1`,
          );
        await write(tx, input, fields);
        const [saved] = await readSupplierProducts(tx, sql`x.id = ${fields.id}`, { costs: true });
        return saved!;
      },
      {
        label: 'supplier of a product',
        request: {
          id: context.requestId,
          fingerprint: `inventory.saveSupplierProduct ${canonicalJson(input)}`,
        },
      },
    );
  }

  remove(id: string, context: CallContext): Promise<{ readonly id: string } | Refusal> {
    return this.transactions.run(
      async (tx) => {
        await tx.run(sql`delete from inventory_supplier_product where id = ${id}`);
        return { id };
      },
      {
        label: 'supplier of a product removed',
        request: { id: context.requestId, fingerprint: `inventory.removeSupplierProduct ${id}` },
      },
    );
  }

  async #merge(tx: Tx, input: Input): Promise<Stored> {
    const before = await tx.get<Stored>(
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
      id: before?.id ?? this.ids.next(),
      code: input.code ?? before?.code ?? '',
      unit_id,
      // What a box cost says nothing about the piece.
      cost_minor: input.cost_minor === undefined ? (sameUnit ? before.cost_minor : null) : input.cost_minor,
      pack_milli: input.pack_milli ?? before?.pack_milli ?? 1000,
      minimum_milli: input.minimum_milli ?? before?.minimum_milli ?? 0,
      preferred: preferred ? 1 : 0,
    };
  }
}

/** One code of a supplier means one product, or a scan of it could not be understood. */
async function refuseTakenCode(tx: Tx, { supplier, product }: Input, { code }: Stored): Promise<void> {
  if (code === '') return;
  const taken = await tx.get<{ name: string; product_id: string }>(
    sql`select p.name, x.product_id from inventory_supplier_product x join inventory_product p on p.id = x.product_id
        where x.supplier_id = ${supplier} and x.code_folded = ${foldCode(code)} and x.product_id <> ${product}`,
  );
  if (taken)
    tx.refuse('duplicate-code', `Their code ${code} already means ${taken.name}. Give another.`, {
      field: 'code',
      product: taken.product_id,
    });
}

async function write(tx: Tx, { supplier, product }: Input, fields: Stored): Promise<void> {
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
