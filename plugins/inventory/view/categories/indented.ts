import { type Category, CATEGORY_SEPARATOR } from '../../api/index.ts';

/** How deep a category stands; 0 at the top. */
export function depthOf({ path }: Pick<Category, 'path'>): number {
  return path.split(CATEGORY_SEPARATOR).length - 1;
}

/** Its name, set in by its place in the tree. */
export function indented(category: Pick<Category, 'name' | 'path'>): string {
  return '\u2003'.repeat(depthOf(category)) + category.name;
}
