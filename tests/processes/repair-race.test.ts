import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from '../browser/harness/index.ts';

/** Short in CI; `COUNTERPART_LONG=1` does it twenty times from four processes at once. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const ROUNDS = LONG ? 20 : 1;
const TILLS = LONG ? 4 : 2;

const SHOP = {
  name: 'Corner',
  currency: 'EUR',
  ownerName: 'Ann',
  pin: '1234',
  pricesIncludeTax: true,
  taxClasses: [{ id: 'standard', name: 'Standard', rates: [{ id: 'vat', name: 'VAT', rate_ppm: 200_000 }] }],
};

interface Ticket {
  readonly id: string;
  readonly number: string;
  readonly devices: readonly { readonly id: string; readonly parts: readonly { readonly id: string }[] }[];
}

test(
  `${TILLS} processes use the same part and collect the same device with the same deposit: one does, and the others are told`,
  { timeout: LONG ? 1_800_000 : 180_000 },
  async () => {
    const folders = Array.from({ length: TILLS }, () => temporaryFolder());
    const shop = join(folders[0]!, 'shop.db');
    const call = (folder: string, method: string, input: unknown) =>
      runCounterpart(['call', method, '-', `--data=${folder}`, `--shop=${shop}`], JSON.stringify(input));
    const owner = async <T>(method: string, input: unknown) => {
      const { code, stdout, stderr } = await call(folders[0]!, method, input);
      expect(code, stderr).toBe(0);
      return JSON.parse(stdout) as T;
    };
    /** 0: done, 3: refused. */
    const everybody = async (method: string, input: unknown, refused: string) => {
      const answers = await Promise.all(folders.map((folder) => call(folder, method, input)));
      const one = [0, ...Array.from({ length: TILLS - 1 }, () => 3)];
      expect(answers.map(({ code }) => code).toSorted()).toEqual(one);
      for (const { code, stdout, stderr } of answers)
        if (code === 3) expect(`${stdout}${stderr}`).toContain(refused);
    };
    await owner('shop.setUp', SHOP);
    const stock = { name: 'Screen', price_minor: 900, openingStock_milli: ROUNDS * 2000 };
    const { product } = await owner<{ product: { id: string } }>('inventory.saveProduct', stock);
    const customer = { party: null, name: 'Ada', phone: '' };
    const cash = [{ method: 'cash', tendered_minor: 900 }];
    const open = () => owner<Ticket>('repairs.openTicket', { customer, devices: [{}] });
    const deposit = async (ticket: string) => {
      const { ref } = await owner<{ ref: string }>('repairs.askDeposit', { ticket, amount_minor: 900 });
      await owner('sales.postSale', { lines: [{ provider: 'repairs', ref }], payments: cash });
    };
    // Deposits pay as long as the shop holds any: this one stays.
    await deposit((await open()).id);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, number, devices } = await open();
      const device = devices[0]!.id;
      const added = await owner<Ticket>('repairs.addPart', { device, ref: product.id });
      const [part] = added.devices[0]!.parts;
      await everybody('repairs.usePart', { part: part!.id }, 'Something else happened to Screen');
      await deposit(id);
      await owner('repairs.moveDevice', { device, from: 'taken-in', to: 'ready', result: 'repaired' });
      // As a till posts what stood in its cart.
      const line = { provider: 'repairs', ref: device, name: 'Repair', unitPrice_minor: 900 };
      const held = { method: 'repairs.deposit', tendered_minor: 900, reference: number };
      await everybody('sales.postSale', { lines: [line], payments: [held] }, 'collected already');
    }
    const left = await owner<{ onHand_milli: number; reserved_milli: number }>('inventory.productStock', {
      product: product.id,
    });
    expect(left).toMatchObject({ onHand_milli: ROUNDS * 1000, reserved_milli: 0 });
    expect(await owner('repairs.heldDeposits', {})).toMatchObject({ total_minor: 900 });
    expect(await runCounterpart(['verify', `--data=${folders[0]!}`])).toMatchObject({ code: 0 });
  },
);
