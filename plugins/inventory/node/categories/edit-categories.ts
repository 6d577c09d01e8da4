import { canonicalJson, type CallContext, type Json, type Refusal } from '@counterpart/sdk';
import { Ids, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { type Category, CATEGORY_SEPARATOR } from '../../api/index.ts';
import { foldName } from '../search/fold.ts';
import { type CategoryRow, listCategories, readTree } from './category-rows.ts';
import { add } from './ensure-category.ts';
import { refreshPaths } from './refresh-paths.ts';
import { isBelow, moveContents, placeAmong, requireCategory, requireFreeName } from './tree-steps.ts';

type Answer = Promise<Category[] | Refusal>;

/** Changes the tree of categories: each operation is one transaction and answers with the whole tree. */
export class EditCategories {
  constructor(
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  add(input: { readonly name: string; readonly parent: string | null }, context: CallContext): Answer {
    return this.#edit('new category', input, context, async (tx, tree) => {
      const parent = input.parent === null ? undefined : requireCategory(tx, tree, input.parent);
      requireName(tx, input.name);
      requireFreeName(tx, tree, input.parent, input.name);
      await add(tx, this.ids, parent, input.name.trim());
    });
  }

  rename(input: { readonly category: string; readonly name: string }, context: CallContext): Answer {
    return this.#edit('category renamed', input, context, async (tx, tree) => {
      const category = requireCategory(tx, tree, input.category);
      requireName(tx, input.name);
      requireFreeName(tx, tree, category.parent_id, input.name, category.id);
      await tx.run(
        sql`update inventory_category set name = ${input.name.trim()}, name_folded = ${foldName(input.name)}
            where id = ${category.id}`,
      );
    });
  }

  move(
    input: { readonly category: string; readonly parent: string | null; readonly before: string | null },
    context: CallContext,
  ): Answer {
    return this.#edit('category moved', input, context, async (tx, tree) => {
      const category = requireCategory(tx, tree, input.category);
      if (input.parent !== null) {
        const parent = requireCategory(tx, tree, input.parent);
        if (isBelow(tree, parent.id, category.id)) refuseCycle(tx, category, parent);
      }
      requireFreeName(tx, tree, input.parent, category.name, category.id);
      await placeAmong(tx, tree, category.id, input);
    });
  }

  merge(input: { readonly category: string; readonly into: string }, context: CallContext): Answer {
    return this.#edit('categories merged', input, context, async (tx, tree) => {
      const category = requireCategory(tx, tree, input.category);
      const into = requireCategory(tx, tree, input.into);
      if (isBelow(tree, into.id, category.id)) refuseCycle(tx, category, into);
      await moveContents(tx, tree, category, into.id);
      await tx.run(sql`delete from inventory_category where id = ${category.id}`);
    });
  }

  remove(input: { readonly category: string; readonly intoParent: boolean }, context: CallContext): Answer {
    return this.#edit('category removed', input, context, async (tx, tree) => {
      const category = requireCategory(tx, tree, input.category);
      if (input.intoParent) await moveContents(tx, tree, category, category.parent_id);
      else await requireEmpty(tx, tree, category);
      await tx.run(sql`delete from inventory_category where id = ${category.id}`);
    });
  }

  #edit(
    label: string,
    input: Json,
    context: CallContext,
    work: (tx: Tx, tree: readonly CategoryRow[]) => Promise<void>,
  ): Answer {
    return this.transactions.run(
      async (tx) => {
        await work(tx, await readTree(tx));
        await refreshPaths(tx);
        return listCategories(tx);
      },
      {
        label,
        request: { id: context.requestId, fingerprint: `inventory ${label} ${canonicalJson(input)}` },
      },
    );
  }
}

function requireName(tx: Tx, name: string): void {
  const separator = CATEGORY_SEPARATOR.trim();
  if (foldName(name) === '' || name.includes(separator))
    tx.refuse(
      'category-name',
      `A category needs a name with letters or digits and without “${separator}”, which stands between categories.`,
      { field: 'name' },
    );
}

function refuseCycle(tx: Tx, category: CategoryRow, other: CategoryRow): void {
  tx.refuse(
    'category-cycle',
    other.id === category.id
      ? `${category.name} cannot be put into itself.`
      : `${category.name} cannot go into ${other.path}, which is a part of it.`,
    { category: category.id },
  );
}

async function requireEmpty(tx: Tx, tree: readonly CategoryRow[], category: CategoryRow): Promise<void> {
  const children = tree.filter(({ parent_id }) => parent_id === category.id).length;
  const counted = await tx.get<{ products: number }>(
    sql`select count(*) as products from inventory_product where category_id = ${category.id} and kind <> 'variant'`,
  );
  const products = counted?.products ?? 0;
  if (children === 0 && products === 0) return;
  const holds = [count(products, 'product', 'products'), count(children, 'category', 'categories')];
  tx.refuse(
    'category-not-empty',
    `${category.name} holds ${holds.filter(Boolean).join(' and ')}, archived ones included. Move them up, or merge it into another category.`,
    { category: category.id, products, categories: children },
  );
}

function count(many: number, one: string, more: string): string {
  return many === 0 ? '' : `${many} ${many === 1 ? one : more}`;
}
