import { copyFile, link, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Small files beside the shop's: without the first no PIN is right, without the second every till must be paired anew. */
const FILES = ['.key', '.keeper'] as const;
/** Pictures and signatures, each named by its content, so the same name is the same file. */
const FOLDER = '.files';

/** Brings what belongs to a shop's file along; files named by their content are shared where the disk can do that. */
export async function copyCompanions(fromShop: string, toShop: string): Promise<void> {
  for (const suffix of FILES) {
    if (await exists(`${fromShop}${suffix}`)) await copyFile(`${fromShop}${suffix}`, `${toShop}${suffix}`);
  }
  await copyTree(`${fromShop}${FOLDER}`, `${toShop}${FOLDER}`);
}

async function copyTree(from: string, to: string): Promise<void> {
  if (!(await exists(from))) return;
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, source.slice(from.length));
    await mkdir(dirname(target), { recursive: true });
    if (!(await exists(target))) await link(source, target).catch(() => copyFile(source, target));
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
