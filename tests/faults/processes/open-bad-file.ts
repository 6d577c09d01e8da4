import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FaultData, isFault } from '@counterpart/sdk';
import { type Host, startHost } from '../../../host/index.ts';
import { ModuleRuntime } from '../../../host/testing/module-runtime.ts';
import { realPlugins } from './real-plugins.ts';

/** What became of a till that was started on a file. */
export interface Opening {
  /** Why it did not start; undefined when it did. */
  readonly refused: FaultData | undefined;
  /** Faults that people met while they used it. */
  readonly faults: readonly FaultData[];
  /** What `verify` complained of, or the fault that it ended with. */
  readonly verified: readonly string[];
  /** Modules that could not start, with their reason. */
  readonly idle: readonly string[];
  /** Sales that the till listed; undefined when it could not. */
  readonly receipts: number | undefined;
  /** The file's bytes are those of before. */
  readonly untouched: boolean;
}

/** Starts a till on the file, sells, looks, verifies, stops. Anything that is not a fault in a sentence is thrown. */
export async function openBadFile(path: string): Promise<Opening> {
  const before = hash(path);
  const faults: FaultData[] = [];
  const meet = async <T>(doing: Promise<T>): Promise<T | undefined> => {
    try {
      return await doing;
    } catch (error) {
      faults.push(sentence(error));
      return undefined;
    }
  };
  const till = mkdtempSync(join(dirname(path), 'till-'));
  let host: Host | undefined;
  let refused: FaultData | undefined;
  try {
    host = await startHost(
      { tillFolder: till, shopPath: path, pluginFolders: [], scryptCost: 4 },
      {
        singlePlugins: realPlugins.map(({ folder }) => ({ folder, shipped: true })),
        runtime: new ModuleRuntime(realPlugins),
      },
    );
  } catch (error) {
    refused = sentence(error);
  }
  let verified: readonly string[] = [];
  let receipts: number | undefined;
  const idle = (host?.modules() ?? []).flatMap(({ state, reason }) =>
    state === 'active' ? [] : [`${reason}`],
  );
  if (host) {
    const sale = { lines: [{ code: 'TEA' }], payments: [{ method: 'cash', tendered_minor: 250 }] };
    const listed = await meet(host.call('sales.recentSales', { limit: 500 }));
    receipts = (listed as readonly unknown[] | undefined)?.length;
    await meet(host.call('sales.postSale', sale));
    await meet(host.call('inventory.products', {}));
    try {
      verified = (await host.verify()).map(({ invariant }) => invariant);
    } catch (error) {
      verified = [sentence(error).code];
    }
    await host.stop();
  }
  rmSync(till, { recursive: true });
  return { refused, faults, verified, idle, receipts, untouched: hash(path) === before };
}

/** Nothing has the file open here, so reading it does no harm. */
export function hash(path: string): string {
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'missing';
}

/** The fault, which must be a sentence for people; anything else is a crash. */
function sentence(error: unknown): FaultData {
  if (!isFault(error)) throw new Error('This is no fault in a sentence.', { cause: error });
  const { code, message } = error;
  if (!/[.!]$/.test(message) || /SQLITE_|^\s+at |undefined|\[object/m.test(message)) {
    throw new Error(`This is no sentence for people: ${message}`);
  }
  return { code, message };
}
