import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillShop, openHost } from '../bench/bench-shop.ts';
import { writeProducts } from './write-products.ts';

export { ean13, generateProducts, type GeneratedProduct } from './generate-products.ts';

/**
 * A till's folder with a shop of `products` generated products, for whatever has to be tried on a big one:
 *
 *     const shop = await generatedShop(100_000);
 *     const till = await startTill({ data: shop.path });   // or openHost(shop.path); sign in with bench-shop's PIN
 *     …
 *     await shop.remove();
 *
 * Names in eight languages with makers and packs, a tree of categories, one family with three variants in twenty
 * products, codes `B000000` (the first has number 0) and barcodes (`ean13(number)`), five in a hundred sold out, two
 * archived. The same seed gives the same shop. It is generated once for each process and copied from then on: 100 000
 * products take some seconds, a million about a minute. What the generator knows of product N: `generateProducts`.
 */
export async function generatedShop(products: number, seed = 42): Promise<GeneratedShop> {
  const template = (templates[`${products} ${seed}`] ??= generate(products, seed));
  const path = join(await mkdtemp(join(await root, 'shop-')), 'till');
  await cp(await template, path, { recursive: true });
  return { path, remove: () => rm(join(path, '..'), { recursive: true, force: true }) };
}

export interface GeneratedShop {
  readonly path: string;
  remove(): Promise<void>;
}

const templates: Record<string, Promise<string>> = {};
const root = temporaryRoot();

async function generate(products: number, seed: number): Promise<string> {
  const path = join(await root, `template-${products}-${seed}`);
  if (existsSync(path)) return path;
  const making = `${path}.making`;
  await mkdir(making, { recursive: true });
  const host = await openHost(making);
  await fillShop(host, 0);
  await host.stop();
  writeProducts(join(making, 'shop.db'), products, seed);
  await rename(making, path);
  return path;
}

/** Gone when the process ends. */
async function temporaryRoot(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'generated-shops-'));
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}
