import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { SaveSupplierProduct as Input, SupplierProduct } from '../../../api/index.ts';
import { foldCode } from '../../search/fold.ts';
import { requireProduct, requireSupplier } from '../known-places.ts';
import { requireUnit } from '../purchase-unit.ts';
import { readSupplierProducts } from './supplier-products.ts';
import { mergeSupplied, type Supplied, writeSupplied } from './write-supplier-product.ts';

/** What a supplier supplies of a product. */
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
        const fields = await mergeSupplied(tx, this.ids, input);
        await requireUnit(tx, product, fields.unit_id);
        await refuseTakenCode(tx, input, fields);
        await writeSupplied(tx, input, fields);
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
}

/** One code of a supplier means one product, or a scan of it could not be understood. */
async function refuseTakenCode(tx: Tx, { supplier, product }: Input, { code }: Supplied): Promise<void> {
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
