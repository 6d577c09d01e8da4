import { join } from 'node:path';
import {
  type ImportReport,
  importersContract,
  isRefusal,
  newId,
  type Refusal,
  type v,
} from '@counterpart/sdk';
import { testShop, type TestShop, type TestShopOptions } from '@counterpart/host/testing';
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
  content: string | readonly string[],
  options: { readonly dryRun?: boolean; readonly mapping?: Record<string, string> } = {},
): Promise<ImportReport> {
  const report = await shop.client(importersContract, 'manager').run({
    kind: 'products',
    fileName: 'products.csv',
    content: typeof content === 'string' ? content : content.join('\n'),
    dryRun: options.dryRun ?? false,
    ...(options.mapping ? { mapping: options.mapping } : {}),
  });
  return accepted(report) as ImportReport;
}
