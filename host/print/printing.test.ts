import { isRefusal, printDocument, printingContract, type PrintJob } from '@counterpart/sdk';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  FakePrinter,
  type FakePrinterOptions,
  PRINT_TIMINGS,
  type TestPerson,
  type TestShop,
  testShop,
} from '../testing/index.ts';

/** As in a shop, but nobody waits: what takes seconds there takes tenths here. */
const QUICK = {
  ...PRINT_TIMINGS,
  connect: 500,
  status: 1000,
  firstStatus: 150,
  stall: 1000,
  silence: 1000,
  goodbye: 300,
  retries: [50, 100],
  drawer: 400,
};

let shop: TestShop;
let printers: FakePrinter[];
beforeEach(async () => {
  printers = [];
  shop = await testShop({ plugins: [], printing: QUICK, rerun: true });
});
afterEach(async () => {
  await shop.dispose();
  for (const printer of printers) await printer.end();
});

const printing = (as: TestPerson = 'owner', till = shop) => till.client(printingContract, as);

/** A printer that till knows under its name. */
async function connect(
  {
    till = shop,
    port,
    name = 'Receipts',
    ...options
  }: FakePrinterOptions & { till?: TestShop; name?: string } = {},
  fields: Partial<Parameters<ReturnType<typeof printing>['addPrinter']>[0]> = {},
) {
  const fake = await FakePrinter.start({ ...options, ...(port !== undefined && { port }) });
  printers.push(fake);
  const known = await done(
    printing('owner', till).addPrinter({ name, host: '127.0.0.1', ...fields, port: fake.port }),
  );
  return { fake, id: known.id };
}

async function done<T>(answer: Promise<T>): Promise<Exclude<T, { refused: string }>> {
  const result = await answer;
  if (isRefusal(result)) throw new Error(`${result.refused}: ${result.message}`);
  return result as Exclude<T, { refused: string }>;
}

const paper = (title: string, lines = 1) => {
  const document = printDocument({ title, language: 'en' });
  for (let line = 1; line <= lines; line++) document.row(`${title} ${line}`, `${line}.00`);
  return document.build();
};
const print = (title: string, lines = 1, till = shop) =>
  done(printing('cashier', till).print({ document: paper(title, lines) }));

/** Waits, within limits, until a job is as it should be. */
async function until(job: PrintJob, is: (now: PrintJob) => boolean, till = shop): Promise<PrintJob> {
  for (let look = 0; look < 500; look++) {
    const now = (await printing('owner', till).queue({})).find(({ id }) => id === job.id);
    if (now && is(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`The job never became so: ${JSON.stringify(await printing('owner', till).queue({}))}`);
}
const printed = (job: PrintJob, till = shop) => until(job, ({ state }) => state === 'printed', till);
const count = (text: string, part: string) => text.split(part).length - 1;

describe('printers of a till', () => {
  test('the first is preferred; another may be; one always is', async () => {
    const [bar, kitchen] = [await connect({ name: 'Bar' }), await connect({ name: 'Kitchen' })];
    const preferred = async () =>
      (await printing().printers({})).filter((printer) => printer.preferred).map(({ name }) => name);
    expect(await preferred()).toEqual(['Bar']);
    await done(printing().changePrinter({ id: kitchen.id, preferred: true }));
    expect(await preferred()).toEqual(['Kitchen']);
    await done(printing().changePrinter({ id: kitchen.id, preferred: false }));
    expect(await preferred()).toEqual(['Kitchen']);
    await done(printing().removePrinter({ id: kitchen.id }));
    expect(await preferred()).toEqual(['Bar']);
    expect(await printing().removePrinter({ id: kitchen.id })).toMatchObject({ refused: 'unknown-printer' });
    expect(await printing().addPrinter({ name: 'Bar', host: 'x' })).toMatchObject({
      refused: 'printer-name-taken',
    });
    await done(printing().changePrinter({ id: bar.id, paper_mm: 58, drawerPin: 5 }));
    expect(await printing().printers({})).toMatchObject([{ name: 'Bar', paper_mm: 58, drawerPin: 5 }]);
  });

  test('they are of this till, and set up by who manages the shop', async () => {
    await connect();
    const second = await shop.secondTill();
    expect(await printing('owner', second).printers({})).toEqual([]);
    const adding = printing('cashier').addPrinter({ name: 'Mine', host: 'x' });
    await expect(adding).rejects.toMatchObject({ code: 'not-permitted' });
    expect(await printing().print({ document: paper('x'), printer: 'gone' })).toMatchObject({
      refused: 'unknown-printer',
    });
    expect(await printing('owner', second).print({ document: paper('x') })).toMatchObject({
      refused: 'no-printer',
    });
  });

  test('a test page shows width, letters, codes and cut', async () => {
    const { fake, id } = await connect({}, { paper_mm: 58 });
    await printed(await done(printing('cashier').testPage({ printer: id })));
    expect(fake.paper).toContain('Paper                      58 mm');
    expect(fake.paper).toContain('<barcode TEST-1234>');
    expect(fake.paper).toContain('<qr Counterpart>');
    expect(fake.jobs[0]!.filter(({ kind }) => kind === 'cut')).toHaveLength(1);
  });
});

describe('the queue', () => {
  test('prints in the order of the orders, each once', async () => {
    const { fake } = await connect();
    const jobs = [await print('First'), await print('Second'), await print('Third')];
    for (const job of jobs) await printed(job);
    expect(fake.jobs).toHaveLength(3);
    expect(fake.paper.match(/First|Second|Third/g)).toEqual(['First', 'Second', 'Third']);
    expect((await printing().printers({}))[0]).toMatchObject({ state: 'ready', answers: true });
  });

  test('a printer that is off is said in words; what waits is printed when it is back, once', async () => {
    const { fake } = await connect();
    await fake.setFault({ kind: 'off' });
    const jobs = [await print('First'), await print('Second')];
    const waiting = await until(jobs[0]!, ({ attempts }) => attempts > 1);
    expect(waiting).toMatchObject({ state: 'waiting', interrupted: false });
    expect(waiting.message).toMatch(/^Receipts does not print: it refuses the connection/);
    expect((await printing().printers({}))[0]).toMatchObject({ state: 'trouble', message: waiting.message });
    await fake.setFault(undefined);
    for (const job of jobs) expect(await printed(job)).toMatchObject({ interrupted: false, message: null });
    expect(fake.jobs).toHaveLength(2);
  });

  test.each([
    ['out of paper', 'paperOut', /it is out of paper/],
    ['open', 'coverOpen', /its cover is open/],
  ] as const)('a printer that is %s is sent nothing until it is not', async (_, trouble, words) => {
    const { fake } = await connect();
    fake[trouble] = true;
    const job = await print('Receipt');
    expect((await until(job, ({ message }) => message !== null)).message).toMatch(words);
    expect(fake.jobs).toEqual([]);
    fake[trouble] = false;
    expect(await printed(job)).toMatchObject({ interrupted: false });
    expect(count(fake.paper, 'Receipt 1')).toBe(1);
  });

  test.each([true, false])(
    'one that vanishes in the middle prints again from the start, marked (answers: %s)',
    async (answers) => {
      const { fake } = await connect({ answers });
      await printed(await print('Before'));
      await fake.setFault({ kind: 'vanishes', after: 1000 });
      const job = await print('Long', 100);
      const again = await printed(job);
      expect(again).toMatchObject({ interrupted: true });
      const [, torn, whole] = fake.jobs;
      expect(torn!.length).toBeLessThan(whole!.length);
      const text = fake.paper.slice(fake.paper.indexOf('PRINTED AGAIN'));
      expect(count(text, 'Long ')).toBe(100);
    },
  );

  test('one that answered before and does not now is sent nothing, so nothing is printed twice', async () => {
    const { fake } = await connect();
    await printed(await print('Before'));
    await fake.setFault({ kind: 'stalls' });
    const job = await print('Receipt');
    const stuck = await until(job, ({ attempts }) => attempts > 0);
    // It used to answer and does not: so it is sent nothing, and nothing will be printed twice.
    expect(stuck).toMatchObject({ interrupted: false });
    expect(stuck.message).toMatch(/does not answer/);
    await fake.setFault(undefined);
    await printing().retry({ job: job.id });
    await printed(job);
    expect(count(fake.paper, 'Receipt 1')).toBe(1);
  });

  test('one that goes deaf in the middle is printed again, marked', async () => {
    const { fake } = await connect();
    await printed(await print('Before'));
    await fake.setFault({ kind: 'slow', bytes: 200 });
    const job = await print('Long', 200);
    await until(job, ({ state }) => state === 'printing');
    await fake.setFault({ kind: 'deaf' });
    await until(job, ({ interrupted }) => interrupted);
    await fake.setFault(undefined);
    await printing().retry({ job: job.id });
    await printed(job);
    expect(fake.paper).toContain('PRINTED AGAIN');
  });

  test('one that is slow is waited for as long as it moves', async () => {
    const { fake } = await connect();
    await fake.setFault({ kind: 'slow', bytes: 100 });
    expect(await printed(await print('Long', 150))).toMatchObject({ attempts: 1, interrupted: false });
    expect(count(fake.paper, 'Long ')).toBe(150);
  });

  test('what tears again and again is given up, and the next is printed', async () => {
    const { fake } = await connect();
    await fake.setFault({ kind: 'vanishes', after: 500, times: 3 });
    const [bad, good] = [await print('Bad', 50), await print('Good')];
    await until(bad, ({ state }) => state === 'failed');
    await printed(good);
    expect(fake.jobs).toHaveLength(4);
  });

  test('a job that is cancelled is not printed, and can be taken up again', async () => {
    const { fake } = await connect();
    await fake.setFault({ kind: 'off' });
    const [unwanted, wanted] = [await print('Unwanted'), await print('Wanted')];
    expect(await done(printing('cashier').cancel({ job: unwanted.id }))).toMatchObject({
      state: 'cancelled',
    });
    await fake.setFault(undefined);
    await printed(wanted);
    expect(fake.paper).not.toContain('Unwanted');
    await done(printing('cashier').retry({ job: unwanted.id }));
    await printed(unwanted);
    expect(await printing().cancel({ job: unwanted.id })).toMatchObject({ refused: 'job-printed' });
    expect(await printing().retry({ job: unwanted.id })).toMatchObject({ refused: 'job-printed' });
    expect(await printing().retry({ job: 'x' })).toMatchObject({ refused: 'unknown-job' });
  });

  test('what waits for a printer that is removed goes to another', async () => {
    const gone = await connect({ name: 'Gone' });
    const { fake } = await connect({ name: 'Stays' });
    await gone.fake.setFault({ kind: 'off' });
    const job = await print('Receipt');
    await until(job, ({ attempts }) => attempts > 0);
    await done(printing().removePrinter({ id: gone.id }));
    await printed(job);
    expect(fake.paper).toContain('Receipt 1');
  });
});

describe('a till that ends', () => {
  test('prints at its next start what waited', async () => {
    const { fake } = await connect();
    await fake.setFault({ kind: 'off' });
    const jobs = [await print('First'), await print('Second')];
    await shop.restart();
    await fake.setFault(undefined);
    for (const job of jobs) await printed(job);
    expect(fake.jobs).toHaveLength(2);
    expect(fake.paper).not.toContain('PRINTED AGAIN');
  });

  test('in the middle of a job prints it again from the start, marked', async () => {
    const { fake } = await connect();
    await fake.setFault({ kind: 'slow', bytes: 20 });
    const job = await print('Long', 100);
    await until(job, ({ state }) => state === 'printing');
    await shop.restart();
    await fake.setFault(undefined);
    expect(await printed(job)).toMatchObject({ interrupted: true });
    expect(fake.paper).toContain('PRINTED AGAIN');
  });
});

test('two tills on one printer: jobs do not mix', async () => {
  const second = await shop.secondTill();
  const { fake } = await connect({ name: 'Shared' });
  await done(printing('owner', second).addPrinter({ name: 'Shared', host: '127.0.0.1', port: fake.port }));
  await fake.setFault({ kind: 'slow', bytes: 400 });
  const jobs: [PrintJob, TestShop][] = [];
  for (let round = 1; round <= 4; round++) {
    jobs.push([await print(`Left${round}`, 30), shop], [await print(`Right${round}`, 30, second), second]);
  }
  for (const [job, till] of jobs) await printed(job, till);
  expect(fake.jobs).toHaveLength(8);
  for (const job of fake.jobs) {
    const titles = job.flatMap((piece) =>
      piece.kind === 'line' ? (piece.text.match(/^(Left|Right)\d/) ?? []).slice(0, 1) : [],
    );
    expect(new Set(titles).size).toBe(1);
    expect(titles).toHaveLength(30);
  }
});

describe('the drawer', () => {
  test.each([2, 5] as const)('opens on pin %i, by who may, and the reason is kept', async (drawerPin) => {
    const { fake } = await connect({}, { drawerPin });
    expect(await printing('manager').openDrawer({ reason: 'Change for the bar' })).toEqual({ opened: true });
    expect([fake.drawer(2), fake.drawer(5)]).toEqual(drawerPin === 2 ? [1, 0] : [0, 1]);
    expect(fake.jobs).toHaveLength(1);
    await expect(printing('cashier').openDrawer({ reason: 'x' })).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });

  test('does not open later when the printer was off', async () => {
    const { fake } = await connect();
    await fake.setFault({ kind: 'off' });
    const answer = await printing('manager').openDrawer({ reason: 'Change' });
    expect(answer).toMatchObject({ refused: 'drawer-closed' });
    expect((answer as { message: string }).message).toMatch(/not opened.*refuses the connection/);
    await fake.setFault(undefined);
    await printed(await print('Receipt'));
    expect(fake.drawer(2)).toBe(0);
  });

  test('does not open later when the printer was busy', async () => {
    const { fake } = await connect();
    await fake.setFault({ kind: 'slow', bytes: 30 });
    const long = await print('Long', 100);
    await until(long, ({ state }) => state === 'printing');
    expect(await printing('manager').openDrawer({ reason: 'Change' })).toMatchObject({
      refused: 'drawer-closed',
    });
    await fake.setFault(undefined);
    await printed(long);
    await printed(await print('Receipt'));
    expect(fake.drawer(2)).toBe(0);
  });
});

test('a document becomes a PDF file', async () => {
  const { fileName, data } = await printing('cashier').pdf({ document: paper('Receipt R1/000042') });
  expect(fileName).toBe('Receipt-R1-000042.pdf');
  expect(Buffer.from(data, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
});
