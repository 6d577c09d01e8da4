import { FakePrinter, PRINT_TIMINGS, type TestShop } from '@counterpart/host/testing';
import { printingContract, settingsContract } from '@counterpart/sdk';
import type { NodeHalfModule } from '@counterpart/sdk/node';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Receipt, salesContract } from '../api/index.ts';
import { cash, done, OpenShop } from './open-shop.ts';
import { Plug } from './plug.ts';

const QUICK = { ...PRINT_TIMINGS, connect: 500, firstStatus: 200, retries: [50], goodbye: 200 };

let open: OpenShop;
const fakes: FakePrinter[] = [];
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
  for (const fake of fakes.splice(0)) await fake.end();
});

const till = () => open.till();
const start = async (shop: Parameters<typeof OpenShop.open>[0] = {}, node?: NodeHalfModule) =>
  (open = await OpenShop.open({ printing: QUICK, ...shop }, node));

async function printer(at: TestShop = open.shop, paper_mm: 58 | 80 = 80): Promise<FakePrinter> {
  const fake = await FakePrinter.start();
  fakes.push(fake);
  const { port } = fake;
  await done(at.client(printingContract).addPrinter({ name: 'Receipts', host: '127.0.0.1', port, paper_mm }));
  return fake;
}

const set = (id: string, value: string | number | boolean) =>
  done(open.shop.client(settingsContract).set({ id, value }));
const jobs = (at: TestShop = open.shop) => at.client(printingContract).queue({ limit: 200 });
/** Waits until everything is out. */
const printedAll = (count: number, at?: TestShop) =>
  vi.waitFor(
    async () => {
      const all = (await jobs(at)).filter(({ kind }) => kind === 'document');
      expect(all.map(({ state }) => state)).toEqual(Array.from({ length: count }, () => 'printed'));
    },
    { timeout: 10_000, interval: 20 },
  );
async function sell(code: string, tendered: number): Promise<Receipt> {
  const { total_minor } = await done(till().scan({ code }));
  return (await done(till().takePayment({ payments: cash(tendered), total_minor }))).receipt!;
}

describe('after a sale', () => {
  test.each([
    [
      58,
      '2×4002',
      [
        'Bread                       6.40',
        '  2 × 3.20',
        'Total                   EUR 6.40',
        'Change                      3.60',
      ],
    ],
    [
      80,
      '4001',
      [
        'Apple                                       0.50',
        'Total                                   EUR 0.50',
        'Cash                                       10.00',
      ],
    ],
  ] as const)(
    'the receipt comes out on %i mm as it is in the books, and the drawer opens',
    async (width, code, lines) => {
      await start();
      const fake = await printer(open.shop, width);
      await sell(code, 1000);
      await printedAll(1);
      const paper = fake.paper.replaceAll('\u00a0', ' ').split('\n');
      for (const line of lines) expect(paper).toContain(line);
      expect(paper).toContain('<barcode R1-000001>');
      expect(fake.paper).toContain('Test shop');
      expect(fake.paper).not.toContain('COPY');
      await vi.waitFor(() => expect(fake.drawer(2)).toBe(1));
    },
  );

  test('nothing is printed, and nothing fails, without a printer or where the till does not want it', async () => {
    await start();
    await sell('4001', 50);
    expect(await jobs()).toEqual([]);
    await printer();
    await set('sales.printReceipt', 'never');
    await set('sales.openDrawer', false);
    await sell('4001', 50);
    expect(await jobs()).toEqual([]);
  });

  test('what the shop and its modules add stands where it belongs; a module that stumbles adds nothing', async () => {
    await start({ expectActive: false });
    const say = (place: 'footer' | 'header', order: number, text: string) => ({
      place,
      order,
      compose: async () => [{ kind: 'text' as const, text }],
    });
    open.kiosk.receiptBlocks.set('late', say('footer', 20, 'Second thanks'));
    open.kiosk.receiptBlocks.set('early', say('footer', 10, 'First thanks'));
    const broken = { place: 'lines' as const, order: 1, compose: () => Promise.reject(new Error('no')) };
    open.kiosk.receiptBlocks.set('broken', broken);
    await open.shop.host.reloadPlugin('kiosk');
    const fake = await printer();
    await set('sales.receiptHeader', 'Main street 1\nVAT ATU123');
    await set('sales.receiptFooter', 'Come again');
    await sell('4001', 50);
    await printedAll(1);
    const order = ['Main street 1', 'VAT ATU123', 'Apple', 'Come again', 'First thanks', 'Second thanks'];
    const places = order.map((text) => fake.paper.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('a printer that stalls costs paper: sales are as quick as without one', async () => {
    await start();
    const median = async () => {
      const times: number[] = [];
      for (let sale = 0; sale < 15; sale++) {
        const added = till().addOpenItem({ name: 'Pen', unitPrice_minor: 50, taxClass: 'zero' });
        const { total_minor } = await done(added);
        const began = performance.now();
        await done(till().takePayment({ payments: cash(50), total_minor }));
        times.push(performance.now() - began);
      }
      return times.toSorted((a, b) => a - b)[7]!;
    };
    await median();
    const without = await median();
    const fake = await printer();
    await fake.setFault({ kind: 'stalls' });
    const stalled = await median();
    await fake.setFault({ kind: 'off' });
    const off = await median();
    // Waiting for the printer would be hundreds of milliseconds, each time.
    expect(Math.max(stalled, off)).toBeLessThan(3 * without + 20);
    await fake.setFault(undefined);
    await printedAll(30);
    const numbers = fake.paper.match(/(?<=<barcode )R1-\d+/g)!;
    expect(new Set(numbers).size).toBe(30);
  });
});

describe('the till dies between posting and printing', () => {
  test('the books are asked, and the receipt is printed once', async () => {
    const plug = new Plug();
    await start({ expectActive: false, activation: { activation_ms: 5000, farewell_ms: 20 } }, plug.node);
    const fake = await printer();
    await till().scan({ code: '4001' });
    const hanging = plug.pull({ method: 'postSale', when: 'after' });
    void till()
      .takePayment({ payments: cash(50), total_minor: 50 })
      .catch(() => undefined);
    await hanging;
    await open.shop.restart();
    expect(await jobs()).toEqual([]);
    expect(await till().cart({})).toMatchObject({ receipt: { number: 1 } });
    await till().cart({});
    await printedAll(1);
    expect(fake.paper.split('<barcode R1-000001>')).toHaveLength(2);
  });
});

describe('a receipt is printed again', () => {
  test('as a copy, once the original is out; one that still waits is not printed twice', async () => {
    await start();
    const fake = await printer();
    await fake.setFault({ kind: 'off' });
    const { id } = await sell('4001', 50);
    const waiting = await done(till().printReceipt({ document: id }));
    expect(await jobs()).toHaveLength(2);
    await fake.setFault(undefined);
    await open.shop.client(printingContract).retry({ job: waiting.id });
    await printedAll(1);
    await done(till().printReceipt({ document: id }));
    await printedAll(2);
    expect(fake.paper.split('COPY')).toHaveLength(2);
    expect(fake.jobs.at(-1)!.some((piece) => piece.kind === 'line' && piece.text.includes('COPY'))).toBe(
      true,
    );
  });

  test('a till that did not print it prints the original, and a copy when it is asked for one', async () => {
    await start();
    await set('sales.printReceipt', 'ask');
    const fake = await printer();
    const { id } = await sell('4001', 50);
    await done(till().printReceipt({ document: id }));
    await printedAll(1);
    expect(fake.paper).not.toContain('COPY');
    await done(till().printReceipt({ document: id, copy: true }));
    await printedAll(2);
    expect(fake.paper).toContain('COPY');
    expect(await till().printReceipt({ document: 'none' })).toMatchObject({ refused: 'unknown-document' });
  });

  test('as a file', async () => {
    await start();
    const { id } = await sell('4001', 50);
    const { fileName, data } = await done(till().receiptPdf({ document: id }));
    expect(fileName).toBe('Receipt-R1-000001.pdf');
    expect(Buffer.from(data, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(await till().receiptPdf({ document: 'none' })).toMatchObject({ refused: 'unknown-document' });
  });
});

test('a till whose books another computer keeps prints its own receipts at its own printer', async () => {
  await start();
  const following = await open.shop.followingTill();
  const fake = await printer(following);
  const there = following.client(salesContract, 'cashier');
  await done(there.scan({ code: '4001' }));
  await done(there.takePayment({ payments: cash(50), total_minor: 50 }));
  await printedAll(1, following);
  expect(fake.paper).toContain('Apple');
});

test('from right to left it is a picture, and the books hold the same', async () => {
  await start({ shop: { locale: 'ar', name: 'مقهى' } });
  const fake = await printer();
  await sell('4001', 50);
  await printedAll(1);
  const [pieces] = [fake.jobs.find((job) => job.some(({ kind }) => kind === 'barcode'))!];
  expect(pieces.filter(({ kind }) => kind === 'picture').length).toBeGreaterThan(0);
  expect(fake.paper).toContain('<barcode R1-000001>');
});
