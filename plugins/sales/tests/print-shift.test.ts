import { printingContract } from '@counterpart/sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportDocument } from '../node/shifts/report-document.ts';
import { cash, done, OpenShop } from './open-shop.ts';

let open: OpenShop;

beforeEach(async () => {
  open = await OpenShop.open();
});
afterEach(async () => {
  await open.close();
});

async function closedShift() {
  const till = open.till('manager');
  const { id: shift } = await done(till.openShift({ float: { pieces: [{ value_minor: 100, count: 3 }] } }));
  await done(till.postSale({ lines: [{ code: '4001' }], payments: cash(50) }));
  await done(till.payOut({ shift, amount_minor: 20, reason: 'Stamps' }));
  const pieces = [{ value_minor: 100, count: 2 }];
  const count = await done(till.countShift({ shift, cash: { pieces } }));
  const x = (await till.xReport({ shift, at: 0 }))!;
  return { x, z: await done(till.closeShift({ shift, count: count.id, reason: 'A coin fell down' })) };
}

test('the paper says what the Z seals, and that it is a copy when it is one', async () => {
  const { x, z } = await closedShift();
  const shop = (await open.shop.call('shop.get', {})) as Parameters<typeof reportDocument>[1]['shop'];
  const names = [{ id: z.closedBy!, name: 'Max Manager' }];
  const lines = (copy: boolean, report: typeof x | typeof z = z) =>
    reportDocument(report, { shop, names, copy }).blocks.map((block) => {
      if (block.kind === 'text') return block.text;
      return block.kind === 'columns' ? block.cells.map(({ text }) => text).join(' | ') : block.kind;
    });
  const paper = lines(false);
  expect(paper).toEqual(
    expect.arrayContaining([
      'Test shop',
      'Z 1 · R1',
      'Receipts | R1-000001 – R1-000001',
      'Sales (1) | 0.50',
      'Cash (1) | 0.50',
      'Should be there | 3.30',
      'Counted | 2.00',
      'Difference | -1.30',
      'Paid out: Stamps | -0.20',
      '2 × 1.00 | 2.00',
      'Reason | A coin fell down',
      `Seal | ${z.seal.slice(0, 16)}`,
    ]),
  );
  expect(paper.find((line) => line.startsWith('Closed |'))).toContain('Max Manager');
  expect(paper).not.toContain('Copy');
  expect(lines(true)).toContain('Copy');
  const before = lines(false, x);
  expect(before).toContain('Should be there | 3.30');
  expect(before.join()).not.toMatch(/Counted|Seal/);
});

test('a Z goes into the print queue; without a printer, that is said', async () => {
  const { z } = await closedShift();
  const till = open.till();
  expect(await till.printZ({ id: z.id })).toMatchObject({ refused: 'no-printer' });
  expect(await till.printZ({ id: 'none' })).toMatchObject({ refused: 'unknown-report' });
  const printing = open.shop.client(printingContract, 'owner');
  await done(printing.addPrinter({ name: 'Counter', host: '127.0.0.1', port: 9, preferred: true }));
  const { job } = await done(till.printZ({ id: z.id, copy: true }));
  expect(await printing.queue({})).toMatchObject([{ id: job, title: 'Z 1 · R1' }]);
});
