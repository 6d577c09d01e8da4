import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '@counterpart/host';
import { isRefusal, type Refusal, type SyncStatus, toFaultData } from '@counterpart/sdk';
import type { Cart, Receipt } from '@counterpart/sales/api';
import { BannerWatch } from './banner-watch.ts';
import type { Report, SoldAt } from './orders.ts';

/** A product of every fleet's shop. */
const CODE = 'B000001';
const TRIES_AGAIN_MS = 25;

/** Sells from the cart as a cashier does, through whatever happens: asks again until the outcome is known. */
export class Cashier {
  readonly #host: Host;
  readonly #sold: SoldAt[] = [];
  readonly #refusals: string[] = [];
  readonly #faults = new Map<string, string>();
  #lastSold_at = 0;
  readonly #banner: BannerWatch;
  readonly #latencies: number[] = [];
  #end = 0;

  constructor(host: Host) {
    this.#host = host;
    this.#banner = new BannerWatch(host);
  }

  /** `every_ms` lies between two sales. */
  async sell(for_ms: number, every_ms: number): Promise<Extract<Report, { is: 'sold' }>> {
    this.#end = performance.now() + for_ms;
    this.#banner.start();
    while (performance.now() < this.#end) {
      const began = performance.now();
      const receipt = await this.#sale();
      this.#latencies.push(performance.now() - began);
      if (receipt) {
        this.#sold.push({ id: receipt.id, receipt: receipt.receipt });
        this.#lastSold_at = Date.now();
      }
      if (every_ms > 0) await sleep(every_ms);
    }
    const outages = await this.#banner.stop();
    return {
      is: 'sold',
      sold: this.#sold,
      latencies: this.#latencies,
      refusals: this.#refusals,
      faults: [...this.#faults].map(([code, message]) => ({ code, message })),
      outages,
      lastSold_at: this.#lastSold_at,
      status: (await this.#host.call('sync.status', {})) as SyncStatus,
    };
  }

  /** Ends selling before its time. */
  enough(): void {
    this.#end = 0;
  }

  async #sale(): Promise<Receipt | undefined> {
    await this.#certainly('sales.newSale', {}, ({ lines, receipt }) => lines.length === 0 && !receipt);
    const { lines, total_minor } = await this.#certainly(
      'sales.scan',
      { code: CODE },
      (cart) => cart.lines.length === 1,
    );
    const payments = [{ method: 'cash', tendered_minor: total_minor }];
    const paid = await this.#certainly('sales.takePayment', { payments, total_minor }, (cart) => {
      if (cart.receipt) return true;
      // Not posted: then nothing of it may be gone.
      if (cart.lines[0]?.id !== lines[0]!.id) throw new Error('The cart was lost on the way.');
      return false;
    });
    return paid.receipt ?? undefined;
  }

  /** Does it until it is so; after a fault the cart itself says whether it is. */
  async #certainly(method: string, input: unknown, isSo: (cart: Cart) => boolean): Promise<Cart> {
    let ask: readonly [string, unknown] = [method, input];
    for (;;) {
      const cart = await this.#call(...ask);
      if (cart && isSo(cart)) return cart;
      ask = cart ? [method, input] : ['sales.cart', {}];
      if (!cart) await sleep(TRIES_AGAIN_MS);
    }
  }

  async #call(method: string, input: unknown): Promise<Cart | undefined> {
    try {
      const cart = (await this.#host.call(method, input)) as Cart | Refusal;
      if (!isRefusal(cart)) return cart;
      this.#refusals.push(cart.message);
      throw new Error(cart.message);
    } catch (error) {
      const { code, message } = toFaultData(error);
      this.#faults.set(code, message);
      return undefined;
    }
  }
}
