import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Family, Product, SaveAxes } from '../../api/index.ts';
import { readProduct } from '../products/read-product.ts';
import { insertProduct } from '../products/write-product.ts';
import { addVariants } from './add-variants.ts';
import { allCombinations, requireFew, requireOptions } from './combinations.ts';
import { followFamily } from './follow-family.ts';
import { readAxes, readFamily } from './read-family.ts';
import { requireDistinct, writeAxes } from './write-axes.ts';

interface Input {
  readonly product: string;
  readonly axes: SaveAxes;
  readonly becomes: readonly string[];
  readonly combinations?: readonly (readonly string[])[] | undefined;
}

/** Makes a family of a product. The product's row becomes a variant, so that whatever points at it stays true. */
export class MakeFamily {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  execute(input: Input, context: CallContext): Promise<Family | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const product = await this.#requireSingle(tx, input.product);
        requireDistinct(tx, input.axes);
        const family = await this.#insertFamily(tx, product, input.axes);
        const axes = await readAxes(tx, family.id);
        const own = requireOptions(tx, axes, input.becomes);
        await becomeVariant(tx, product.id, family.id, own);
        const wanted =
          input.combinations ?? allCombinations(axes.map(({ options }) => options.map(({ name }) => name)));
        const seen = new Set([own.join(' ')]);
        const others = wanted
          .map((values) => ({ values, options: requireOptions(tx, axes, values) }))
          .filter(({ options }) => seen.size !== seen.add(options.join(' ')).size);
        requireFew(tx, product.name, seen.size);
        const blank = { codes: [], price_minor: null, openingStock_milli: 0 };
        const personId = context.user?.id ?? null;
        const added = others.map(({ options }) => ({ ...blank, options, values: namesOf(axes, options) }));
        await addVariants(tx, this.ids, family, added, personId);
        await followFamily(tx, family.id);
        return (await readFamily(tx, family.id))!;
      },
      {
        label: 'new variants',
        request: { id: context.requestId, fingerprint: `inventory.makeFamily ${canonicalJson(input)}` },
      },
    );
  }

  async #requireSingle(tx: Tx, id: string): Promise<Product> {
    const product = await readProduct(tx, id);
    if (!product)
      return tx.refuse('unknown-product', 'There is no such product any more. Look for it again.');
    const { name, kind, status } = product;
    if (kind === 'family')
      return tx.refuse('is-family', `${name} has variants already. Add values or variants to it instead.`);
    if (kind === 'variant')
      return tx.refuse('is-variant', `${name} is a variant itself, and a variant has no variants.`);
    if (status === 'archived')
      return tx.refuse('is-archived', `${name} is archived. Put it back on sale before it gets variants.`);
    return product;
  }

  /** With what the variants share; codes, units and stock stay with the product. */
  async #insertFamily(tx: Tx, product: Product, axes: SaveAxes): Promise<Product> {
    const id = this.ids.next();
    await insertProduct(tx, this.ids, {
      id,
      kind: 'family',
      name: product.name,
      codes: [],
      category: product.category?.path ?? null,
      taxClass: product.taxClass,
      price_minor: product.price_minor,
      unit: product.unit,
      fractional: product.fractional,
      negativeStock: product.negativeStock,
      status: 'active',
      openingStock_milli: 0,
      personId: null,
    });
    const fresh = axes.map(({ name, options }) => ({
      name,
      options: options.map((option) => ({ name: option.name })),
    }));
    await writeAxes(tx, this.ids, id, [], fresh);
    return (await readProduct(tx, id))!;
  }
}

async function becomeVariant(
  tx: Tx,
  product: string,
  family: string,
  [first = null, second = null, third = null]: readonly (string | null)[],
): Promise<void> {
  await tx.run(
    sql`update inventory_product set kind = 'variant', parent_id = ${family}, option_1 = ${first},
          option_2 = ${second}, option_3 = ${third}, own_price = 0, revision = revision + 1, updated_at = ${tx.now}
        where id = ${product}`,
  );
}

function namesOf(
  axes: readonly { readonly options: readonly { readonly id: string; readonly name: string }[] }[],
  options: readonly string[],
): string[] {
  return axes.map((axis, index) => axis.options.find(({ id }) => id === options[index])?.name ?? '');
}
