import { canonicalJson, type CallContext, type Refusal } from '@counterpart/sdk';
import { Ids, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { Family, SaveVariant, Variant } from '../../api/index.ts';
import { distinctCodes } from '../products/product-fields.ts';
import { readProduct } from '../products/read-product.ts';
import { updateProduct } from '../products/write-product.ts';
import { findTakenCodes, takenMessage } from '../products/write-codes.ts';
import { foldCode } from '../search/fold.ts';
import { isWhole, wholeOnlyMessage } from '../units/whole-only.ts';
import { addVariants, type NewVariant } from './add-variants.ts';
import { requireFew, requireOptions } from './combinations.ts';
import { readFamily } from './read-family.ts';
import { requireFamily } from './require-family.ts';

interface Input {
  readonly family: string;
  readonly variants: readonly SaveVariant[];
}

/** Adds variants and changes those there are: what the grid of a family saves, all of it or nothing. */
export class SaveVariants {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  execute(input: Input, context: CallContext): Promise<Family | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const family = await requireFamily(tx, input.family);
        const { product } = family;
        const added = input.variants.filter(({ id }) => id === undefined);
        requireFew(tx, product.name, family.variants.length + added.length);
        requireDistinctCodes(tx, input.variants);
        const taken = new Set(family.variants.map(({ options }) => options.join(' ')));
        const fresh: NewVariant[] = [];
        for (const each of added) fresh.push(this.#fresh(tx, family, each, taken, context.locale));
        // Codes are given up before others take them.
        for (const each of byCodesLost(input.variants, family)) await this.#change(tx, family, each);
        await requireFreeCodes(
          tx,
          fresh.flatMap(({ codes }) => codes),
          null,
        );
        if (fresh.length > 0) await addVariants(tx, this.ids, product, fresh, context.user?.id ?? null);
        return (await readFamily(tx, product.id))!;
      },
      {
        label: 'variants',
        request: { id: context.requestId, fingerprint: `inventory.saveVariants ${canonicalJson(input)}` },
      },
    );
  }

  #fresh(
    tx: Tx,
    { product, axes }: Family,
    each: SaveVariant,
    taken: Set<string>,
    locale: string,
  ): NewVariant {
    const values = each.values ?? [];
    const options = requireOptions(tx, axes, values);
    const key = options.join(' ');
    if (taken.has(key))
      tx.refuse('duplicate-variant', `${product.name} ${values.join(' ')} is there already.`, {
        values: [...values],
      });
    taken.add(key);
    const openingStock_milli = each.openingStock_milli ?? 0;
    if (!product.fractional && !isWhole(openingStock_milli))
      tx.refuse('whole-only', wholeOnlyMessage(product, openingStock_milli, locale), { values: [...values] });
    const names = axes.map((axis, index) => axis.options.find(({ id }) => id === options[index])?.name ?? '');
    return {
      options,
      values: names,
      codes: distinctCodes(each.codes ?? []),
      price_minor: each.price_minor ?? null,
      openingStock_milli,
    };
  }

  async #change(tx: Tx, family: Family, each: SaveVariant): Promise<void> {
    const before = family.variants.find(({ id }) => id === each.id);
    if (!before)
      return tx.refuse('unknown-product', 'There is no such variant any more. Look at the family again.');
    if (each.revision !== before.revision)
      return tx.refuse(
        'changed-elsewhere',
        `${before.name} was changed elsewhere meanwhile. Look at it, then change it again.`,
        { product: before.id, revision: before.revision },
      );
    if (each.status === 'active' && before.status === 'archived' && family.product.status === 'archived')
      return tx.refuse(
        'family-archived',
        `${family.product.name} is archived with all its variants. Put ${family.product.name} back on sale instead.`,
      );
    const codes = each.codes ? distinctCodes(each.codes) : before.codes;
    await requireFreeCodes(tx, codes, before.id);
    const product = (await readProduct(tx, before.id))!;
    const ownPrice = each.price_minor === undefined ? before.ownPrice : each.price_minor !== null;
    await updateProduct(tx, this.ids, before.id, {
      name: product.name,
      codes,
      category: product.category?.path ?? null,
      taxClass: product.taxClass,
      price_minor: each.price_minor ?? before.price_minor,
      ownPrice,
      negativeStock: product.negativeStock,
      status: each.status ?? product.status,
    });
  }
}

async function requireFreeCodes(tx: Tx, codes: readonly string[], except: string | null): Promise<void> {
  const [taken] = await findTakenCodes(tx, codes, except);
  if (taken)
    tx.refuse('duplicate-code', takenMessage(taken), {
      code: taken.code,
      product: taken.product_id,
      name: taken.name,
    });
}

function requireDistinctCodes(tx: Tx, variants: readonly SaveVariant[]): void {
  const seen = new Set<string>();
  for (const code of variants.flatMap(({ codes = [] }) => distinctCodes(codes))) {
    if (seen.size === seen.add(foldCode(code)).size)
      tx.refuse('duplicate-code', `The code ${code} is there twice. Give each variant its own.`, { code });
  }
}

/** Those that lose codes first, so that a code can move from one variant to another. */
function byCodesLost(variants: readonly SaveVariant[], family: Family): SaveVariant[] {
  const lost = (each: SaveVariant, before: Variant | undefined) =>
    each.codes && before ? before.codes.filter((code) => !each.codes!.includes(code)).length : 0;
  return variants
    .filter(({ id }) => id !== undefined)
    .map((each) => ({
      each,
      lost: lost(
        each,
        family.variants.find(({ id }) => id === each.id),
      ),
    }))
    .toSorted((a, b) => b.lost - a.lost)
    .map(({ each }) => each);
}
