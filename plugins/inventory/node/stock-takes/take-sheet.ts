import {
  type CallContext,
  formatAmount,
  formatQuantity,
  type PrintDocument,
  printDocument,
  type Shop,
} from '@counterpart/sdk';
import { ShopService } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { StockTake, StockTakeLine } from '../../api/index.ts';
import { ReadTakes } from './read-takes.ts';

/** More than anybody counts by one list, or reads. */
const LINES_AT_MOST = 500;
const BLANK = '________';

/** Stock takes on paper: a list to count by, and what differs. */
export class TakeSheets {
  constructor(
    @inject(ReadTakes) private readonly read: ReadTakes,
    @inject(ShopService) private readonly shops: ShopService,
  ) {}

  async compose(
    id: string,
    of: 'counting' | 'variances',
    context: CallContext,
  ): Promise<PrintDocument | null> {
    const take = await this.read.one(id);
    if (!take) return null;
    const shop = await this.shops.get();
    const input = { take: id, limit: LINES_AT_MOST, offset: 0 };
    return of === 'counting'
      ? countingSheet(take, shop, await this.read.lines({ ...input, show: 'uncounted' }, context))
      : varianceSheet(
          take,
          shop,
          await this.read.lines({ ...input, show: 'differing', sort: 'value' }, context),
        );
  }
}

interface Lines {
  readonly total: number;
  readonly lines: readonly StockTakeLine[];
}

function begin(take: StockTake, shop: Shop, title: string) {
  const facts = [take.name, take.location.name, take.scopeName].filter((text) => text !== '');
  return printDocument({ title: `${title} ${take.number}`, language: shop.locale })
    .heading(title)
    .text([take.number, ...facts].join(' · '), { align: 'center' })
    .rule();
}

function countingSheet(take: StockTake, shop: Shop, { total, lines }: Lines): PrintDocument {
  const sheet = begin(take, shop, 'Count sheet');
  for (const { code, name, unit, expected_milli } of lines) {
    const expected =
      expected_milli === null || take.blind ? '' : `${formatQuantity(expected_milli, shop.locale)} ${unit}`;
    sheet.columns([
      { text: code, width: 20 },
      { text: name, grow: true },
      ...(expected === '' ? [] : [{ text: expected, align: 'end' as const }]),
      { text: BLANK, align: 'end' },
    ]);
  }
  rest(sheet, total, lines.length);
  return sheet.space().text('Counted by ____________________').space().build();
}

function varianceSheet(take: StockTake, shop: Shop, { total, lines }: Lines): PrintDocument {
  const sheet = begin(take, shop, 'Variances');
  const quantity = (milli: number | null) => (milli === null ? '' : formatQuantity(milli, shop.locale));
  const money = (minor: number) => formatAmount(minor, { currency: shop.currency, locale: shop.locale });
  let sum = 0;
  for (const line of lines) {
    sheet.text(line.name, { bold: true });
    const signed = `${(line.variance_milli ?? 0) > 0 ? '+' : ''}${quantity(line.variance_milli)} ${line.unit}`;
    sheet.columns([
      {
        text: `${quantity(line.counted_milli)} counted, ${quantity(line.expected_milli)} expected`,
        grow: true,
      },
      { text: signed, align: 'end' },
      ...(line.variance_minor === null
        ? []
        : [{ text: money(line.variance_minor), align: 'end' as const, width: 22 }]),
    ]);
    sum += line.variance_minor ?? 0;
  }
  if (lines.length === 0) sheet.text('Nothing differs.');
  rest(sheet, total, lines.length);
  if (lines.some(({ variance_minor }) => variance_minor !== null))
    sheet.rule().row('All of it, at cost', money(sum), { bold: true });
  return sheet.build();
}

function rest(sheet: ReturnType<typeof printDocument>, total: number, shown: number): void {
  if (total > shown) sheet.space().text(`And ${total - shown} more.`);
}
