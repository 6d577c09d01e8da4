import { canonicalJson, type CallContext, hasWrongCheckDigit, type Refusal } from '@counterpart/sdk';
import { Ids, Rights, ShopService, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { type SavedProduct, type SaveProduct as Input, type Warning } from '../../api/index.ts';
import { usuallyFractional } from '../units/base-unit.ts';
import { conflictOf } from './edit-conflict.ts';
import { distinctCodes, type ProductFields } from './product-fields.ts';
import { type ProductRow, readCodes, readProduct, readProductRow } from './read-product.ts';
import { requireFreeCodes, requireUsableUnits } from './require-fields.ts';
import { insertProduct, updateProduct } from './write-product.ts';

/** Adds a product, or changes one unless somebody else changed it meanwhile. */
export class SaveProduct {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(ShopService) private readonly shop: ShopService,
    @inject(Rights) private readonly rights: Rights,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async execute(input: Input, context: CallContext): Promise<SavedProduct | Refusal> {
    const taxClasses = (await this.shop.get()).taxClasses.map(({ id }) => id);
    return this.transactions.run(
      async (tx) => {
        const row = await requireEdited(tx, input);
        const before = row && (await fieldsOf(tx, row));
        if (row && before && input.revision !== row.revision)
          return tx.refuse(
            'changed-elsewhere',
            `${row.name} was changed elsewhere meanwhile. Compare both, then save again.`,
            { product: row.id, revision: row.revision, ...conflictOf(input, before) },
          );
        const fields = merge(input, before, taxClasses[0] ?? '');
        if (!taxClasses.includes(fields.taxClass))
          return tx.refuse(
            'unknown-tax-class',
            `There is no tax class "${fields.taxClass}". Choose another.`,
            { field: 'taxClass' },
          );
        requireUsableUnits(tx, fields, row, context.locale);
        await requireFreeCodes(tx, fields, input.id ?? null);
        const id = input.id ?? this.ids.next();
        if (before) await updateProduct(tx, this.ids, id, fields);
        else {
          const openingStock_milli = input.openingStock_milli ?? 0;
          const personId = context.user?.id ?? null;
          const { unitCost_minor } = input;
          if (unitCost_minor !== undefined) this.rights.require(context, 'inventory.changeCost');
          const opening = { openingStock_milli, unitCost_minor, personId };
          await insertProduct(tx, this.ids, { ...fields, id, ...opening });
        }
        return { product: (await readProduct(tx, id))!, warnings: warningsOf(fields) };
      },
      {
        label: input.id === undefined ? 'new product' : 'product change',
        request: { id: context.requestId, fingerprint: `inventory.saveProduct ${canonicalJson(input)}` },
      },
    );
  }
}

/** The product as it is, or undefined for a new one; refuses when there is none. */
async function requireEdited(tx: Tx, { id }: Input): Promise<ProductRow | undefined> {
  if (id === undefined) return undefined;
  const row = await readProductRow(tx, id);
  return row ?? tx.refuse('unknown-product', 'There is no such product any more. Look for it again.');
}

async function fieldsOf(tx: Tx, row: ProductRow): Promise<ProductFields> {
  return {
    name: row.name,
    codes: await readCodes(tx, row.id),
    category: row.category_path,
    taxClass: row.tax_class,
    price_minor: row.price_minor,
    negativeStock: row.negative_stock,
    status: row.status,
    unit: row.unit,
    fractional: row.fractional === 1,
    ownPrice: row.own_price === 1,
  };
}

function merge(input: Input, before: ProductFields | undefined, firstTaxClass: string): ProductFields {
  const otherUnit = input.unit !== undefined && input.unit !== before?.unit;
  return {
    name: input.name,
    codes: input.codes ? distinctCodes(input.codes) : (before?.codes ?? []),
    category: input.category === undefined ? (before?.category ?? null) : input.category,
    taxClass: input.taxClass ?? before?.taxClass ?? firstTaxClass,
    price_minor: input.price_minor,
    negativeStock: input.negativeStock === undefined ? (before?.negativeStock ?? null) : input.negativeStock,
    status: before?.status ?? 'active',
    unit: input.unit ?? before?.unit,
    fractional: input.fractional ?? (otherUnit ? usuallyFractional(input.unit!) : before?.fractional),
    ownPrice: input.ownPrice ?? before?.ownPrice,
    units: input.units?.map((unit) => ({ ...unit, codes: distinctCodes(unit.codes) })),
  };
}

function warningsOf({ codes, units = [] }: ProductFields): Warning[] {
  return [...codes, ...units.flatMap((unit) => unit.codes)].filter(hasWrongCheckDigit).map((code) => ({
    code: 'wrong-check-digit',
    message: `The last digit of ${code} is not its check digit. Scan the code to be sure.`,
  }));
}
