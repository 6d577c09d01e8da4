import { join } from 'node:path';
import { type ImportReport, isRefusal, newId, type Refusal } from '@counterpart/sdk';
import {
  type ImportTextOptions,
  importText,
  testShop,
  type TestShop,
  type TestShopOptions,
} from '@counterpart/host/testing';
import { type Customer, customersContract, type SaveCustomer } from '../api/index.ts';
import customers from '../node/index.ts';

/** A real shop with nothing but customers. Every transaction's work runs twice. */
export function openCustomers(options: Pick<TestShopOptions, 'clock'> = {}): Promise<TestShop> {
  return testShop({
    plugins: [{ folder: join(import.meta.dirname, '..'), node: customers }],
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

export async function addCustomer(shop: TestShop, customer: Partial<SaveCustomer> = {}): Promise<Customer> {
  const saved = await shop
    .client(customersContract, 'manager')
    .saveCustomer({ name: `Customer ${newId()}`, ...customer });
  return accepted(saved);
}

export async function importCsv(
  shop: TestShop,
  content: string | Uint8Array | readonly string[],
  options: ImportTextOptions = {},
): Promise<ImportReport> {
  const text = typeof content === 'string' || content instanceof Uint8Array ? content : content.join('\n');
  return accepted(await importText(shop, 'customers', text, options));
}

export const phone = (value: string, label = ''): { label: string; value: string } => ({ label, value });
