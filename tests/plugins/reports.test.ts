import { join } from 'node:path';
import { type ReportInfo, reportsContract } from '@counterpart/reports/api';
import { readPdf } from '@counterpart/host/testing';
import { backupContract, formatAmount, modulesContract, shopContract } from '@counterpart/sdk';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { naiveReports } from './reports/naive-reports.ts';
import { TradingDays } from './reports/trading-days.ts';

const PERIODS = [
  { from: '2026-03-01', to: '2026-04-30' },
  { from: '2026-03-28', to: '2026-04-02' },
  { from: '2026-03-29', to: '2026-03-29' },
  { from: '2027-01-01', to: '2027-01-31' },
];

describe.each([
  ['CHF with coins of 5', { currency: 'CHF', cashRounding: { step_minor: 5, mode: 'nearest' as const } }],
  ['JPY rounded by the document', { currency: 'JPY', roundingScope: 'document' as const }],
  ['KWD with tax on top', { currency: 'KWD', pricesIncludeTax: false }],
])('a shop that trades in %s', (_name, terms) => {
  let days: TradingDays;
  let books: Database.Database;
  beforeAll(async () => {
    days = await TradingDays.open(terms);
    for (let day = 0; day < 7; day++) await days.trade(day);
    books = new Database(join(days.shop.folder, '../shop.db'), { readonly: true });
  }, 60_000);
  afterAll(async () => {
    books.close();
    await days.shop.dispose();
  });

  const everyReport = () => days.reports.reports({});

  /** Every page of it. */
  async function everyRow(
    report: string,
    ask: { from: string; to: string; filters?: Record<string, string> },
  ) {
    const rows = [];
    for (let offset = 0; ; offset += 3) {
      const page = await days.reports.rows({ report, ...ask, offset, limit: 3 });
      rows.push(...page.rows);
      if (rows.length >= page.total) return rows;
    }
  }

  async function agreesWithTheDocuments(): Promise<void> {
    const naive = naiveReports(books);
    for (const period of PERIODS) {
      for (const [report, figures] of Object.entries(naive)) {
        const rows = await everyRow(`sales.${report}`, period);
        const said = rows.map(({ cells }) => figures.pick(cells)).toSorted();
        expect({ report, period, rows: said }).toEqual({
          report,
          period,
          rows: figures.rows(period).toSorted(),
        });
      }
    }
  }

  const number = (text: string) => Number(books.prepare<[], { n: number }>(text).get()!.n);

  const summed = ({ columns }: ReportInfo) => columns.filter((column) => column.summed).map(({ id }) => id);

  async function addsUp(): Promise<void> {
    for (const info of await everyReport()) {
      for (const period of PERIODS) {
        const { totals } = await days.reports.totals({ report: info.id, ...period });
        const rows = await everyRow(info.id, period);
        for (const column of summed(info)) {
          const sum = rows.reduce((total, { cells }) => total + Number(cells[column] ?? 0), 0);
          expect({ report: info.id, column, sum }).toEqual({ report: info.id, column, sum: totals[column] });
        }
      }
    }
  }

  async function drillsDown(): Promise<void> {
    const all = await everyReport();
    for (const info of all) {
      for (const row of await everyRow(info.id, PERIODS[1]!)) {
        if (!row.open || 'view' in row.open) continue;
        const { report, from = PERIODS[1]!.from, to = PERIODS[1]!.to, filters } = row.open;
        const target = all.find(({ id }) => id === report)!;
        const { totals } = await days.reports.totals({ report, from, to, filters: filters ?? {} });
        const below = await everyRow(report, { from, to, filters: filters ?? {} });
        const shared = summed(info).flatMap((column): [string, string][] => {
          const there = [column, ALIAS[column]].find((name) => name && summed(target).includes(name));
          return there && !(SHARE_OF[info.id] === column) ? [[column, there]] : [];
        });
        expect(shared.length, `${info.id} and ${report} share no figure`).toBeGreaterThan(0);
        for (const [column, there] of shared) {
          const said = { from: info.id, row: row.id, column, figure: row.cells[column] };
          expect(said).toEqual({ ...said, figure: totals[there] });
          const sum = below.reduce((total, { cells }) => total + Number(cells[there] ?? 0), 0);
          expect({ ...said, figure: sum }).toEqual(said);
        }
      }
    }
  }

  test('every report says what the documents say, while nothing is summed and after it was', async () => {
    await agreesWithTheDocuments();
    await days.shop.restart();
    await expect.poll(() => number('select count(*) as n from sales_figures_span where summed = 1')).toBe(8);
    await agreesWithTheDocuments();
    expect(await days.shop.verify()).toEqual([]);
  }, 60_000);

  test('every total is the sum of its rows', addsUp, 60_000);

  test('every figure is the sum of what it opens', drillsDown, 60_000);

  test('a day and its Z say the same', async () => {
    const { rows } = await days.reports.rows({ report: 'sales.zHistory', ...PERIODS[0]!, limit: 100 });
    expect(rows).toHaveLength(7);
    for (const { id, cells } of rows) {
      const z = books
        .prepare<[string], { day: string }>('select business_date as day from sales_z where id = ?')
        .get(id)!;
      const day = { from: z.day, to: z.day };
      const { totals } = await days.reports.totals({ report: 'sales.byDay', ...day });
      expect(Number(totals['total_minor']) + Number(totals['liability_minor'])).toBe(cells['total_minor']);
      expect(totals['tax_minor']).toBe(cells['tax_minor']);
    }
  });

  test('the stock is worth what its moves say, at any date, whatever its age', async () => {
    for (const { to } of PERIODS) {
      const rows = await everyRow('inventory.stockValue', { from: to, to });
      const said = rows.map(({ id, cells }) => [id, cells['quantity_milli'], cells['value_minor']]);
      const worth = books
        .prepare<[number], { id: string; quantity: number; value: number }>(
          `select product_id as id, sum(quantity_milli) as quantity, coalesce(sum(value_minor), 0) as value
          from inventory_move where moved_at < ? group by product_id having sum(quantity_milli) <> 0`,
        )
        .all(new Date(`${to}T23:59:59.999`).getTime() + 1);
      expect(said.toSorted()).toEqual(
        worth.map(({ id, quantity, value }) => [id, quantity, value]).toSorted(),
      );
      const { totals } = await days.reports.totals({ report: 'inventory.stockValue', from: to, to });
      const aged = await days.reports.totals({ report: 'inventory.stockAgeing', from: to, to });
      const { quantity_milli, value_minor } = totals;
      expect(aged.totals).toMatchObject({ quantity_milli, value_minor });
    }
  });

  test('what nobody bought is dead stock, and what sells is not', async () => {
    const all = PERIODS[0]!;
    const dead = await everyRow('inventory.slowStock', { ...all, filters: { which: 'dead' } });
    expect(dead.map(({ cells }) => cells['name'])).toEqual(['Anvil']);
    const later = await everyRow('inventory.slowStock', { ...PERIODS[3]!, filters: { which: 'dead' } });
    expect(later).toHaveLength(6);
  });

  test('a module that is switched off takes its reports along, and the others say what they said', async () => {
    const modules = days.shop.client(modulesContract);
    const before = await days.reports.totals({ report: 'sales.byDay', ...PERIODS[0]! });
    await modules.disable({ module: 'inventory' });
    const left = (await everyReport()).map(({ id }) => id.split('.')[0]);
    expect(new Set(left)).toEqual(new Set(['sales']));
    expect(await days.reports.totals({ report: 'sales.byDay', ...PERIODS[0]! })).toEqual(before);
    await expect(
      days.reports.totals({ report: 'inventory.stockValue', ...PERIODS[0]! }),
    ).rejects.toMatchObject({ code: 'unknown-report' });
    await modules.enable({ module: 'inventory' });
    expect((await everyReport()).some(({ id }) => id === 'inventory.stockValue')).toBe(true);
  });

  test('who may not see what goods cost is never told, by no report, total, order, chart or file', async () => {
    const secret = ['costed_minor', 'cost_minor', 'margin_minor', 'margin_ppm'];
    const cashier = days.shop.client(reportsContract, 'cashier');
    const seen = await cashier.reports({});
    const hiding = (await everyReport()).filter(({ columns }) =>
      columns.some(({ id }) => secret.includes(id)),
    );
    expect(hiding.length).toBeGreaterThan(3);
    const words = new Set(hiding.flatMap(({ columns }) => columns.filter(({ id }) => secret.includes(id))));
    const titles = [...words].map(({ title }) => title);
    for (const { id: report } of hiding.filter(({ id }) => id.startsWith('sales.'))) {
      const info = seen.find(({ id }) => id === report);
      if (!info) {
        const asking = cashier.rows({ report, ...PERIODS[0]!, limit: 1 });
        await expect(asking).rejects.toMatchObject({ code: 'not-permitted' });
        continue;
      }
      const question = { report, ...PERIODS[0]!, compare: PERIODS[1]! };
      const answers = [
        await cashier.rows({ ...question, limit: 50 }),
        await cashier.drawn(question),
        await cashier.totals(question),
        info,
      ];
      for (const column of secret) expect(JSON.stringify(answers)).not.toContain(`"${column}"`);
      const sort = { column: 'margin_minor', descending: true };
      await expect(cashier.rows({ ...question, sort, limit: 1 })).rejects.toMatchObject({
        code: 'unknown-column',
      });
      const asked = { ...question, columns: [...info.columns.map(({ id }) => id), ...secret] };
      const { text } = await cashier.csv(asked);
      const paper = JSON.stringify(await cashier.paper({ ...asked, at: 0 }));
      for (const title of titles) {
        expect(text.split('\r\n')[0]!.split(',')).not.toContain(title);
        expect(paper).not.toContain(`"${title}"`);
      }
    }
    const question = { report: 'sales.byProduct', ...PERIODS[0]! };
    const pdf = async (who: 'cashier' | 'manager') => {
      const client = days.shop.client(reportsContract, who);
      const { data } = await client.pdf({ ...question, at: 0, paper: 'a4' });
      return readPdf(Buffer.from(data, 'base64'))
        .map(({ text }) => text)
        .join('');
    };
    expect(await pdf('manager')).toContain('Margin');
    expect(await pdf('cashier')).not.toContain('Margin');
  });

  test('on a sheet stands every row, and below them what they come to', async () => {
    const question = { report: 'sales.receipts', ...PERIODS[0]! };
    const { totals } = await days.reports.totals(question);
    const columns = ['receipt', 'total_minor'];
    const { rows } = await days.reports.rows({ ...question, limit: 500 });
    const { fileName, data } = await days.reports.pdf({ ...question, columns, at: 0, paper: 'a4' });
    expect(fileName).toBe('Receipts.pdf');
    const pages = readPdf(Buffer.from(data, 'base64'));
    const text = pages.map((page) => page.text).join('');
    for (const { cells } of rows) expect(text).toContain(String(cells['receipt']));
    const { currency, locale } = await days.shop.client(shopContract).get();
    const total = formatAmount(Number(totals['total_minor']), { currency, locale, display: 'none' });
    expect(pages.at(-1)!.text).toContain(`Total${total.replaceAll(/\s/g, '')}`);
    for (const page of pages) expect(page.text).toContain('ReceiptTotal');
  });

  test('a chart over time has a place for every day, week, month and hour, whether something was sold or not', async () => {
    const drawn = async (report: string, more = {}) =>
      (await days.reports.drawn({ report, from: '2026-03-25', to: '2026-04-05', ...more })).rows;
    const byDay = await drawn('sales.byDay', { compare: { from: '2026-03-30', to: '2026-04-10' } });
    expect(byDay.map(({ id }) => id)).toEqual(
      Array.from({ length: 12 }, (_, day) =>
        new Date(Date.UTC(2026, 2, 25 + day)).toISOString().slice(0, 10),
      ),
    );
    expect(byDay[0]!.cells).toMatchObject({ day: '2026-03-25', total_minor: 0, average_minor: null });
    const { rows } = await days.reports.rows({ report: 'sales.byDay', ...PERIODS[0]!, limit: 50 });
    for (const { id, cells } of rows) {
      expect(byDay.find((row) => row.id === id)?.cells ?? cells).toEqual(cells);
      const shifted = byDay.find((row) => row.earlier?.['day'] === id);
      if (shifted) expect(shifted.earlier).toEqual(cells);
    }
    expect(byDay.some(({ cells, earlier }) => cells['total_minor'] === 0 && earlier)).toBe(true);
    expect((await drawn('sales.byWeek')).map(({ id }) => id)).toEqual(['2026-03-23', '2026-03-30']);
    expect((await drawn('sales.byMonth', { from: '2026-01-15' })).map(({ id }) => id)).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
    ]);
    const hours = (await drawn('sales.byHour')).map(({ id }) => Number(id));
    expect(hours).toEqual(hours.map((_, place) => hours[0]! + place));
    expect(await drawn('sales.byWeekday')).toHaveLength(7);
    expect(await drawn('sales.byDay', { from: '2019-01-01', to: '2019-12-31' })).toEqual([]);
    expect((await drawn('sales.byDay', { from: '1000-01-01', to: '9999-12-31' })).length).toBeLessThan(400);
  });

  test('the tile of the tills says when the books were last put away', async () => {
    const lines = async () => {
      const tile = await days.reports.tile({ tile: 'reports.sync', today: '2026-04-10' });
      return tile!.lines!.filter(({ id }) => id === 'backup');
    };
    const made = await days.shop.client(backupContract, 'owner').make({});
    if ('refused' in made) throw new Error(made.message);
    expect(await lines()).toMatchObject([{ label: 'Last backup', type: 'dateTime', value: made.at }]);
  });

  test('a file has every row, by pages', async () => {
    const question = { report: 'sales.receipts', ...PERIODS[0]! };
    const { totals } = await days.reports.totals(question);
    const { text, rows, next } = await days.reports.csv({ ...question, columns: ['receipt', 'tax_minor'] });
    expect(next).toBeNull();
    const lines = text.split('\r\n').slice(0, -1);
    expect(lines[0]).toBe('\uFEFFReceipt,Tax');
    expect(lines).toHaveLength(rows + 1);
    const sum = lines
      .slice(1)
      .reduce((total, line) => total + Number(line.split(',')[1]?.replace('.', '')), 0);
    expect(sum).toBe(totals['tax_minor']);
  });

  test('a day is compared with the day so long before', async () => {
    const week = { from: '2026-03-30', to: '2026-04-02' };
    const compare = { from: '2026-03-26', to: '2026-03-29' };
    const sort = { column: 'day', descending: false };
    const now = await days.reports.rows({ report: 'sales.byDay', ...week, compare, sort, limit: 10 });
    const before = await days.reports.rows({ report: 'sales.byDay', ...compare, sort, limit: 10 });
    const earlier = now.rows.map((row) => row.earlier?.['total_minor'] ?? null);
    expect(earlier).toEqual([null, ...before.rows.map(({ cells }) => cells['total_minor'])]);
  });

  test('what is posted on a summed day opens it again, and counts at once', async () => {
    const open = () => number('select count(*) as n from sales_figures_span where summed = 0');
    const before = open();
    days.goBackTo('2026-03-31T20:00:00');
    await days.trade(8);
    expect(open()).toBeGreaterThan(before);
    await agreesWithTheDocuments();
    expect(await days.shop.verify()).toEqual([]);
  }, 60_000);
});

/** What a figure is called in the documents below, where it is called otherwise. */
const ALIAS: Readonly<Record<string, string>> = { base_minor: 'net_minor' };
/** What a report shows beside its own figures, of more documents than those below. */
const SHARE_OF: Readonly<Record<string, string>> = { 'sales.discounts': 'total_minor' };
