import type { Handlers } from '@counterpart/sdk';
import { inject } from 'inversify';
import type { stockTakesMethods } from '../../api/contract/stock-takes-methods.ts';
import { CountStock } from '../stock-takes/count-stock.ts';
import { ManageTakes } from '../stock-takes/manage-takes.ts';
import { NameMissing } from '../stock-takes/name-missing.ts';
import { PostTake } from '../stock-takes/post-take.ts';
import { ReadTakes } from '../stock-takes/read-takes.ts';
import { TakeSheets } from '../stock-takes/take-sheet.ts';

export class StockTakesHandlers {
  constructor(
    @inject(ReadTakes) private readonly read: ReadTakes,
    @inject(ManageTakes) private readonly manage: ManageTakes,
    @inject(CountStock) private readonly count: CountStock,
    @inject(NameMissing) private readonly missing: NameMissing,
    @inject(PostTake) private readonly post: PostTake,
    @inject(TakeSheets) private readonly sheets: TakeSheets,
  ) {}

  all(): Handlers<typeof stockTakesMethods> {
    return {
      stockTakes: ({ limit, offset }) => this.read.list(limit, offset),
      stockTake: ({ take }) => this.read.one(take),
      stockTakeTotals: ({ take }, context) => this.read.totals(take, context),
      stockTakeLines: (input, context) => this.read.lines(input, context),
      findToCount: (input, context) => this.read.find(input, context),
      stockTakeCounts: (input) => this.read.counts(input),
      openStockTake: (input, context) => this.manage.open(input, context),
      countProduct: (input, context) => this.count.product(input, context),
      countCode: (input, context) => this.count.code(input, context),
      noteUnknownCode: (input, context) => this.count.note(input, context),
      recountProduct: (input, context) => this.count.recount(input, context),
      nameMissing: (input, context) => this.missing.execute(input, context),
      reviewStockTake: (input, context) => this.manage.review(input, context),
      countOn: (input, context) => this.manage.countOn(input, context),
      postStockTake: ({ take }, context) => this.post.execute(take, context),
      cancelStockTake: (input, context) => this.manage.cancel(input, context),
      stockTakeSheet: ({ take, of }, context) => this.sheets.compose(take, of, context),
    };
  }
}
