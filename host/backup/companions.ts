import { copyFile, link, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { joinErasedLists } from '../personal/erased-list.ts';
import { filesOfShop } from '../files/files-of-shop.ts';

/** Small files beside the shop's: without the first no PIN is right, without the second every till must be paired anew. */
const SMALL = ['.key', '.keeper'] as const;

/** Brings what belongs to a shop's file along; returns the small files that it made. */
export async function copyCompanions(fromShop: string, toShop: string): Promise<readonly string[]> {
  const small: string[] = [];
  for (const suffix of SMALL) {
    if (!(await exists(`${fromShop}${suffix}`))) continue;
    await copyFile(`${fromShop}${suffix}`, `${toShop}${suffix}`);
    small.push(`${toShop}${suffix}`);
  }
  // Joined, not replaced: whoever was erased since stays erased in older books.
  await joinErasedLists([fromShop], toShop);
  await copyFiles(fromShop, toShop);
  return small;
}

/**
 * Brings the shop's files along. Named by their content and never changed, so they are shared where the disk can do that;
 * what is damaged stays behind.
 */
export async function copyFiles(fromShop: string, toShop: string): Promise<void> {
  const [from, to] = [filesOfShop(fromShop), filesOfShop(toShop)];
  for (const id of await from.ids()) {
    if (to.has(id)) continue;
    await mkdir(dirname(to.pathOf(id)), { recursive: true });
    await link(from.pathOf(id), to.pathOf(id)).catch(async () => {
      const content = await from.read(id).catch(() => undefined);
      if (content) await to.write(content, 'copy');
    });
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
