import { canonicalJson, type CallContext, hasWrongCheckDigit, type Refusal } from '@counterpart/sdk';
import { Ids, ShopService, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { type SavedProduct, type SaveProduct as Input, type Warning } from '../../api/index.ts';
import { conflictOf } from './edit-conflict.ts';
import { distinctCodes, type ProductFields } from './product-fields.ts';
import { readCodes, readProduct, readProductRow } from './read-product.ts';
import { findTakenCodes, takenMessage } from './write-codes.ts';
import { insertProduct, updateProduct } from './write-product.ts';

/** Adds a product, or changes one unless somebody else changed it meanwhile. */
export class SaveProduct {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopService) private readonly shop: ShopService,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async execute(input: Input, context: CallContext): Promise<SavedProduct | Refusal> {
    const taxClasses = (await this.shop.get()).taxClasses.map(({ id }) => id);
    return this.transactions.run(
      async (tx) => {
        const before = await this.#before(tx, input);
        const fields = merge(input, before, taxClasses[0] ?? '');
        if (!taxClasses.includes(fields.taxClass))
          return tx.refuse(
            'unknown-tax-class',
            `There is no tax class "${fields.taxClass}". Choose another.`,
            {
              field: 'taxClass',
            },
          );
        const [taken] = await findTakenCodes(tx, fields.codes, input.id ?? null);
        if (taken)
          return tx.refuse('duplicate-code', takenMessage(taken), {
            field: 'codes',
            code: taken.code,
            product: taken.product_id,
            name: taken.name,
          });
        const id = input.id ?? this.ids.next();
        if (before) await updateProduct(tx, this.ids, id, fields);
        else {
          const openingStock_milli = input.openingStock_milli ?? 0;
          const personId = context.user?.id ?? null;
          await insertProduct(tx, this.ids, { ...fields, id, openingStock_milli, personId });
        }
        return { product: (await readProduct(tx, id))!, warnings: warningsOf(fields) };
      },
      {
        label: input.id === undefined ? 'new product' : 'product change',
        request: { id: context.requestId, fingerprint: `inventory.saveProduct ${canonicalJson(input)}` },
      },
    );
  }

  /** The product as it is, or undefined for a new one; refuses when there is none, or another than was edited. */
  async #before(tx: Tx, input: Input): Promise<ProductFields | undefined> {
    if (input.id === undefined) return undefined;
    const row = await readProductRow(tx, input.id);
    if (!row) return tx.refuse('unknown-product', 'There is no such product any more. Look for it again.');
    const before: ProductFields = {
      name: row.name,
      codes: await readCodes(tx, row.id),
      category: row.category_name,
      taxClass: row.tax_class,
      price_minor: row.price_minor,
      negativeStock: row.negative_stock,
      status: row.status,
    };
    if (input.revision !== row.revision)
      return tx.refuse(
        'changed-elsewhere',
        `${row.name} was changed elsewhere meanwhile. Compare both, then save again.`,
        { product: row.id, revision: row.revision, ...conflictOf(input, before) },
      );
    return before;
  }
}

function merge(input: Input, before: ProductFields | undefined, firstTaxClass: string): ProductFields {
  return {
    name: input.name,
    codes: input.codes ? distinctCodes(input.codes) : (before?.codes ?? []),
    category: input.category === undefined ? (before?.category ?? null) : input.category,
    taxClass: input.taxClass ?? before?.taxClass ?? firstTaxClass,
    price_minor: input.price_minor,
    negativeStock: input.negativeStock === undefined ? (before?.negativeStock ?? null) : input.negativeStock,
    status: before?.status ?? 'active',
  };
}

function warningsOf({ codes }: ProductFields): Warning[] {
  return codes.filter(hasWrongCheckDigit).map((code) => ({
    code: 'wrong-check-digit',
    message: `The last digit of ${code} is not its check digit. Scan the code to be sure.`,
  }));
}
