import { join } from 'node:path';
import { type Host, startHost } from '@counterpart/host';
import { type ImportJob, importFile, isRefusal } from '@counterpart/sdk';

export const PLUGINS = [{ folder: join(import.meta.dirname, '../../plugins'), shipped: true }];
export const PIN = '4711';

export function openHost(folder: string): Promise<Host> {
  return startHost({ tillFolder: folder, pluginFolders: PLUGINS, tillName: 'Bench' });
}

/** A shop with its owner, tax and `products` products with codes `B000000`, `B000001` … and plenty of stock. */
export async function fillShop(host: Host, products: number): Promise<void> {
  await must(
    host.call('shop.setUp', { name: 'Bench', currency: 'EUR', ownerName: 'Ada', pin: PIN, taxClasses: TAX }),
  );
  if (products === 0) return;
  const rows = ['Name,Code,Category,Price,Stock'];
  for (let number = 0; number < products; number++) {
    const code = `B${String(number).padStart(6, '0')}`;
    rows.push(`${WORDS[number % WORDS.length]} ${number},${code},Category ${number % 40},2.50,1000000`);
  }
  const bytes = new TextEncoder().encode(rows.join('\n'));
  const file = {
    name: 'bench.csv',
    size: bytes.length,
    read: async (offset: number, length: number) => bytes.subarray(offset, offset + length),
  };
  const report = await must<ImportJob>(
    importFile((method, input) => host.call(method, input), 'products', file),
  );
  if (report.created !== products)
    throw new Error(`Only ${report.created} of ${products} products were imported.`);
}

const TAX = [
  { id: 'standard', name: 'Standard', rates: [{ id: 'vat', name: 'VAT 20 %', rate_ppm: 200_000 }] },
];
const WORDS = [
  'Espresso',
  'Honey',
  'Lantern',
  'Notebook',
  'Candle',
  'Basket',
  'Kettle',
  'Ribbon',
  'Teapot',
  'Puzzle',
];

export async function must<T>(call: Promise<unknown>): Promise<T> {
  const answer = await call;
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer as T;
}

/** As a business date. */
export function dateOf(at: number): string {
  const date = new Date(at);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
