import type { Category } from '../../api/index.ts';

/** Where a category goes when it takes one step among its neighbours; undefined at the end of them. */
export function stepTarget(
  tree: readonly Category[],
  category: Category,
  by: 1 | -1,
): { readonly parent: string | null; readonly before: string | null } | undefined {
  const neighbours = tree.filter(({ parent }) => parent === category.parent);
  const at = neighbours.findIndex(({ id }) => id === category.id);
  const other = neighbours[at + by];
  if (!other) return undefined;
  const before = by < 0 ? other.id : (neighbours[at + 2]?.id ?? null);
  return { parent: category.parent, before };
}

/** All that are neither the category nor below it. */
export function outsideOf(tree: readonly Category[], category: Category): readonly Category[] {
  const inside = new Set([category.id]);
  // Parents stand before what is below them.
  for (const { id, parent } of tree) if (parent !== null && inside.has(parent)) inside.add(id);
  return tree.filter(({ id }) => !inside.has(id));
}

/** The arrows up and down go from row to row. */
export function treeKeys(event: KeyboardEvent, list: HTMLElement | undefined): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !list || event.ctrlKey || event.metaKey) return;
  const rows = [...list.querySelectorAll<HTMLElement>('[aria-expanded]')];
  const at = rows.indexOf(event.target as HTMLElement);
  if (at === -1) return;
  event.preventDefault();
  rows[at + step]?.focus();
}
