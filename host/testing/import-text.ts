import {
  createClient,
  type ImportChoices,
  importersContract,
  type ImportReport,
  importFile,
  isRefusal,
  readReport,
  type Refusal,
} from '@counterpart/sdk';
import type { TestShop } from './test-shop.ts';

export interface ImportTextOptions {
  readonly dryRun?: boolean;
  readonly choices?: ImportChoices;
  readonly as?: 'owner' | 'manager' | 'cashier';
}

/** Takes a text in as if it were a file, all the way, as the manager unless `as` says otherwise. */
export async function importText(
  shop: Pick<TestShop, 'call'>,
  kind: string,
  content: string | Uint8Array,
  { as = 'manager', ...options }: ImportTextOptions = {},
): Promise<ImportReport | Refusal> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const call = (method: string, input: unknown) => shop.call(method, input, as);
  const file = {
    name: `${kind}.csv`,
    size: bytes.length,
    read: async (offset: number, length: number) => bytes.subarray(offset, offset + length),
  };
  const job = await importFile(call, kind, file, options);
  return isRefusal(job) ? job : readReport(createClient(importersContract, call), job);
}
