import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestShop, testShop, type TestShopOptions, writePlugin } from '@counterpart/host/testing';
import { type Client, isRefusal, type Refusal } from '@counterpart/sdk';
import type { NodeHalfModule } from '@counterpart/sdk/node';
import { salesContract } from '../api/index.ts';
import sales from '../node/index.ts';
import { Kiosk, kioskFiles, kioskManifest } from './kiosk-plugin.ts';

type Sales = Client<(typeof salesContract)['methods']>;

/** A shop with sales and a kiosk that has something to sell; every transaction's work runs twice. */
export class OpenShop {
  readonly kiosk = new Kiosk();
  readonly #folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
  shop!: TestShop;

  /** `others`: further modules, without data of their own. */
  static async open(
    options: Partial<TestShopOptions> = {},
    node: NodeHalfModule = sales,
    others: readonly { readonly manifest: { readonly id: string }; readonly node: NodeHalfModule }[] = [],
  ): Promise<OpenShop> {
    const opened = new OpenShop();
    const kiosk = writePlugin(opened.#folder, kioskManifest, kioskFiles);
    opened.shop = await testShop({
      plugins: [
        { folder: join(import.meta.dirname, '..'), node },
        { folder: kiosk, node: opened.kiosk.node },
        ...others.map((other) => ({
          folder: writePlugin(opened.#folder, other.manifest, {}),
          node: other.node,
        })),
      ],
      rerun: true,
      ...options,
    });
    return opened;
  }

  till(as: 'manager' | 'cashier' = 'cashier'): Sales {
    return this.shop.client(salesContract, as);
  }

  /** With a manager's PIN for each operation. */
  approved(): Sales {
    return this.shop.client(salesContract, 'cashier', { approvedBy: 'manager' });
  }

  /** How many the kiosk has, in thousandths. */
  async left(ref: string): Promise<number | null | undefined> {
    return (await this.till().sellable({ provider: 'kiosk', ref }))?.onHand_milli;
  }

  async close(): Promise<void> {
    await this.shop.dispose();
    rmSync(this.#folder, { recursive: true });
  }
}

export const cash = (tendered_minor: number) => [{ method: 'cash', tendered_minor }];

/** The result of an operation that must not be refused. */
export async function done<T extends object>(operation: Promise<T | Refusal>): Promise<T> {
  const result = await operation;
  if (isRefusal(result)) throw new Error(result.message);
  return result;
}
