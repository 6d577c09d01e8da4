import { join } from 'node:path';
import { type ImportReport, isRefusal, newId, type Refusal, type v } from '@counterpart/sdk';
import {
  type ImportTextOptions,
  importText,
  testShop,
  type TestShop,
  type TestShopOptions,
} from '@counterpart/host/testing';
import { inventoryContract, type Product, SaveProductSchema } from '../api/index.ts';
import inventory from '../node/index.ts';
import seller from './seller/seller.ts';

/** A real shop with inventory and somebody who sells. Every transaction's work runs twice. */
export function openInventory(options: Pick<TestShopOptions, 'clock'> = {}): Promise<TestShop> {
  return testShop({
    plugins: [
      { folder: join(import.meta.dirname, '..'), node: inventory },
      { folder: join(import.meta.dirname, 'seller'), node: seller },
    ],
    rerun: true,
    ...options,
  });
}

/** The value of an answer that was no refusal. */
export function accepted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`Refused: ${answer.refused}: ${answer.message}`);
  return answer;
}

export function refused(answer: unknown): Refusal {
  if (!isRefusal(answer)) throw new Error(`Not refused: ${JSON.stringify(answer)}`);
  return answer;
}

export async function addProduct(
  shop: TestShop,
  product: Partial<v.InferInput<typeof SaveProductSchema>> = {},
): Promise<Product> {
  const saved = await shop
    .client(inventoryContract, 'manager')
    .saveProduct({ name: `Product ${newId()}`, price_minor: 100, ...product });
  return accepted(saved).product;
}

export async function importCsv(
  shop: TestShop,
  content: string | Uint8Array | readonly string[],
  options: ImportTextOptions = {},
): Promise<ImportReport> {
  const text = typeof content === 'string' || content instanceof Uint8Array ? content : content.join('\n');
  return accepted(await importText(shop, 'products', text, options));
}
