import type { Category } from '../../api/index.ts';

/** What of a tree of categories is on the screen while one of them, or none, is chosen. */
export interface CategoryPlace {
  /** Whose children are shown; null for those at the top. */
  readonly inside: Category | null;
  readonly children: readonly Category[];
}

/** A category with others below it is entered; one without stays among its neighbours. */
export function placeOf(tree: readonly Category[], chosen: string | null): CategoryPlace {
  const below = (parent: string | null) => tree.filter((category) => category.parent === parent);
  const found = tree.find(({ id }) => id === chosen) ?? null;
  if (found === null) return { inside: null, children: below(null) };
  const children = below(found.id);
  if (children.length > 0) return { inside: found, children };
  return { inside: parentOf(tree, found), children: below(found.parent) };
}

export function parentOf(tree: readonly Category[], category: Category): Category | null {
  return tree.find(({ id }) => id === category.parent) ?? null;
}
