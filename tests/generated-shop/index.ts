import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallUser, Shop } from '@counterpart/sdk';
import type { Host } from '@counterpart/host';
import { fillShop, must, openHost } from '../bench/bench-shop.ts';
import type { ShopFacts } from './bulk-till.ts';
import { writeProducts } from './write-products.ts';
import type { SalesWanted } from './write-sales.ts';

export { ean13, generateProducts, type GeneratedProduct } from './generate-products.ts';

/** Selling to generate. */
export interface SalesOption {
  /** About so many lines are sold… */
  readonly lines: number;
  /** …over so many years… */
  readonly years: number;
  /** …up to now, UTC epoch ms. */
  readonly until: number;
}

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
 *
 *     const shop = await generatedShop(5000, { sales: { lines: 1_000_000, years: 5, until: Date.now() } });
 *
 * has sold since then, too: at two tills by three people in shifts, with discounts, returns and voids, written by the
 * sales module itself. A million lines take some minutes.
 */
export async function generatedShop(
  products: number,
  { seed = 42, sales }: { readonly seed?: number; readonly sales?: SalesOption } = {},
): Promise<GeneratedShop> {
  const key = [products, seed, ...(sales ? [sales.lines, sales.years, sales.until] : [])].join('-');
  const template = (templates[key] ??= generate(key, { products, seed, sales }));
  const path = join(await mkdtemp(join(await root, 'shop-')), 'till');
  await cp(await template, path, { recursive: true });
  return { path, remove: () => rm(join(path, '..'), { recursive: true, force: true }) };
}

export interface GeneratedShop {
  readonly path: string;
  remove(): Promise<void>;
}

interface Wanted {
  readonly products: number;
  readonly seed: number;
  readonly sales: SalesOption | undefined;
}

const templates: Record<string, Promise<string>> = {};
const root = temporaryRoot();
const YEAR_MS = 365.25 * 86_400_000;

async function generate(key: string, { products, seed, sales }: Wanted): Promise<string> {
  const path = join(await root, `template-${key}`);
  if (existsSync(path)) return path;
  const making = `${path}.making`;
  await mkdir(making, { recursive: true });
  const host = await openHost(making);
  await fillShop(host, 0);
  const facts = sales && (await factsOf(host));
  await host.stop();
  const shopPath = join(making, 'shop.db');
  const bought_at = sales && sales.until - (sales.years + 0.1) * YEAR_MS;
  writeProducts(shopPath, { products, seed, bought_at });
  if (sales && facts) await writeSalesOf(shopPath, { ...sales, seed }, facts);
  await rename(making, path);
  return path;
}

const OTHERS = [
  { name: 'Grace', role: 'manager', pin: '4712' },
  { name: 'Linus', role: 'cashier', pin: '4713' },
];

async function factsOf(host: Host): Promise<ShopFacts> {
  for (const person of OTHERS) await must(host.call('identity.addPerson', person));
  return {
    shop: await must<Shop>(host.call('shop.get', {})),
    tills: [host.till, { id: 'second-till', name: 'Second till' }],
    people: await must<CallUser[]>(host.call('identity.people', {})),
  };
}

/** Node by itself cannot read the modules that write, which have decorators; Vite reads them as the tests do. */
async function writeSalesOf(shopPath: string, wanted: SalesWanted, facts: ShopFacts): Promise<void> {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport<typeof import('./write-sales.ts')>(
    join(import.meta.dirname, 'write-sales.ts'),
    {
      configFile: false,
      logLevel: 'error',
      oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
      resolve: { conditions: ['source'] },
      ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
    },
  );
  await module.writeSales(shopPath, wanted, facts);
}

/** Gone when the process ends. */
async function temporaryRoot(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'generated-shops-'));
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}
