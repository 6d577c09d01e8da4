import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importText, type TestShop, testShop, type TestShopOptions } from '@counterpart/host/testing';
import { reportsContract } from '@counterpart/reports/api';
import { type Receipt, salesContract } from '@counterpart/sales/api';
import { type Client, isRefusal, type Refusal } from '@counterpart/sdk';
import inventory from '../../../plugins/inventory/node/index.ts';
import reports from '../../../plugins/reports/node/index.ts';
import sales from '../../../plugins/sales/node/index.ts';
import { giftCardsContract } from '../gift-cards/api/index.ts';
import giftCards from '../gift-cards/node/index.ts';

const PLUGINS = join(import.meta.dirname, '../../../plugins');
const PRODUCTS = [
  'name,sku,price,cost,category,tax class,stock',
  'Apple,A1,1.20,0.70,Fruit,zero,500',
  'Pear,A2,1.37,,Fruit,zero,500',
  'Rope,B1,3.99,1.55,Tools,standard,500',
  'Hammer,B2,19.95,11.10,Tools,standard,500',
  'Candle,C1,0.85,0.31,,standard,500',
  'Anvil,D1,89.00,40.00,Tools,standard,3',
];
type SaleInput = Parameters<Client<(typeof salesContract)['methods']>['postSale']>[0];
const DAY_MS = 86_400_000;

export async function done<T extends object>(operation: Promise<T | Refusal>): Promise<T> {
  const result = await operation;
  if (isRefusal(result)) throw new Error(result.message);
  return result;
}

interface ManifestJson {
  counterpart: { contributes: { permissions: { id: string; roles: string[] }[] } };
}

/** A module as it is, but that cashiers have one permission more. */
function forCashiers(plugin: string, permission: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${plugin}-`));
  cpSync(join(PLUGINS, plugin, 'migrations'), join(folder, 'migrations'), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(PLUGINS, plugin, 'package.json'), 'utf8')) as ManifestJson;
  manifest.counterpart.contributes.permissions.find(({ id }) => id === permission)!.roles.push('cashier');
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/** A shop that trades for some days, with everything that can happen to a sale. */
export class TradingDays {
  readonly #clock = { at: Date.parse('2026-03-27T09:00:00'), now: () => this.#clock.at };
  #dice = 11;
  shop!: TestShop;

  static async open(terms: TestShopOptions['shop']): Promise<TradingDays> {
    const days = new TradingDays();
    days.shop = await testShop({
      plugins: [
        { folder: forCashiers('sales', 'sales.reports'), node: sales },
        { folder: join(PLUGINS, 'inventory'), node: inventory },
        { folder: forCashiers('reports', 'reports.view'), node: reports },
        { folder: join(import.meta.dirname, '../gift-cards'), node: giftCards },
      ],
      clock: days.#clock,
      ...(terms && { shop: terms }),
    });
    await done(
      importText(
        days.shop,
        'products',
        PRODUCTS.join('\n').replaceAll(terms?.currency === 'JPY' ? '.' : /$^/g, ''),
      ),
    );
    const codes = Array.from({ length: 20 }, (_, number) => `GC-${number}`);
    await done(days.shop.client(giftCardsContract, 'manager').takeIn({ codes, face_minor: 2500 }));
    return days;
  }

  get reports() {
    return this.shop.client(reportsContract);
  }

  get #till() {
    return this.shop.client(salesContract);
  }

  /** Its clock goes wrong. */
  goBackTo(time: string): void {
    this.#clock.at = Date.parse(time);
  }

  /** Opens a shift, trades, and closes it into a Z; then it is the next day. */
  async trade(day: number): Promise<void> {
    await done(this.#till.openShift({ float: { sum_minor: 5000 } }));
    const sold: Receipt[] = [];
    for (let sale = 0; sale < 8; sale++) {
      this.#clock.at += 45 * 60_000;
      sold.push(await this.#settle(this.#cart(), sale % 3 === 0 ? 'card' : 'cash'));
    }
    sold.push(await this.#settle({ lines: [{ code: `GC-${day}` }] }, 'card'));
    const [first, second, third] = sold;
    await this.#settle({ lines: [this.#back(first!)] }, 'cash');
    await this.#settle({ lines: [this.#back(second!), { code: 'A1' }] }, 'cash');
    await done(this.#till.voidSale({ document: third!.id, reason: 'Rung up twice' }));
    await this.#close();
    this.#clock.at += DAY_MS - 8 * 45 * 60_000;
  }

  async #close(): Promise<void> {
    const shift = (await this.#till.shift({}))!;
    const others = shift.otherMethods.map(({ method }) => ({ method, counted_minor: 0 }));
    const counted = await done(this.#till.countShift({ shift: shift.id, cash: { sum_minor: 5000 }, others }));
    await done(this.#till.closeShift({ shift: shift.id, count: counted.id, reason: 'Short' }));
  }

  #cart(): Partial<SaleInput> {
    const lines = Array.from({ length: 1 + this.#roll(3) }, () => ({
      code: ['A1', 'A2', 'B1', 'B2', 'C1'][this.#roll(5)]!,
      quantity_milli: 1000 * (1 + this.#roll(3)),
      discount: this.#roll(4) === 0 ? { kind: 'percent' as const, percent_ppm: 150_000 } : null,
    }));
    const saleDiscount = this.#roll(4) === 0 ? { kind: 'amount' as const, amount_minor: 37 } : null;
    const exempt = this.#roll(5) === 0 ? { exempt: true, exemptReason: 'Embassy' } : {};
    return { lines: [...lines, ...this.#openItem()], saleDiscount, ...exempt };
  }

  #openItem() {
    return this.#roll(4) === 0 ? [{ name: 'Carrier bag', unitPrice_minor: 10 }] : [];
  }

  #back(receipt: Receipt): SaleInput['lines'][number] {
    const { id } = receipt.lines[0]!;
    const refundOf = { line: id, quantity_milli: 1000 };
    return { refundOf, disposition: 'restock' as const, reason: 'Too sour' };
  }

  async #settle(sale: Partial<SaleInput>, method: string): Promise<Receipt> {
    const post = (payments: { method: string; tendered_minor: number }[]) =>
      this.#till.postSale({ lines: [], ...sale, payments });
    for (let tendered_minor = 0; ;) {
      const paid = tendered_minor === 0 ? [] : [{ method: `sales.${method}`, tendered_minor }];
      const answer = await post(paid);
      if (!isRefusal(answer)) return answer;
      const { due_minor, over_minor } = answer.data ?? {};
      if (due_minor === undefined && over_minor === undefined) throw new Error(answer.message);
      // What is asked for is in coins; a card pays to the unit.
      tendered_minor += Number(due_minor ?? 0) - Number(over_minor ?? 0);
    }
  }

  #roll(sides: number): number {
    this.#dice = (this.#dice * 48_271) % 2_147_483_647;
    return this.#dice % sides;
  }
}
