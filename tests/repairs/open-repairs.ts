import { join } from 'node:path';
import { isRefusal, type Refusal } from '@counterpart/sdk';
import { testShop, type TestShop, type TestShopOptions } from '@counterpart/host/testing';
import inventory from '../../plugins/inventory/node/index.ts';
import sales from '../../plugins/sales/node/index.ts';
import repairs from '../../plugins/repairs/node/index.ts';

const plugins = join(import.meta.dirname, '../../plugins');

/** A real shop that sells, keeps stock and repairs. Every transaction's work runs twice. */
export function openRepairs({
  also = [],
  ...options
}: Pick<TestShopOptions, 'clock' | 'rerun'> & {
  readonly also?: TestShopOptions['plugins'];
} = {}): Promise<TestShop> {
  return testShop({
    plugins: [
      { folder: join(plugins, 'sales'), node: sales },
      { folder: join(plugins, 'inventory'), node: inventory },
      { folder: join(plugins, 'repairs'), node: repairs },
      ...also,
    ],
    rerun: true,
    ...options,
  });
}

/** The value of an answer that was no refusal. */
export async function done<T extends object>(operation: Promise<T | Refusal>): Promise<T> {
  const answer = await operation;
  if (isRefusal(answer)) throw new Error(`Refused: ${answer.refused}: ${answer.message}`);
  return answer;
}
