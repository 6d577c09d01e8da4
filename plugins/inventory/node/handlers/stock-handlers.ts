import type { Handlers } from '@counterpart/sdk';
import { Database, Rights } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { stockListMethods } from '../../api/contract/stock-list-methods.ts';
import type { stockMethods } from '../../api/contract/stock-methods.ts';
import { AdjustStock } from '../stock/adjust-stock.ts';
import { readProductStock } from '../stock/read-product-stock.ts';
import { ListStock } from '../stock/list-stock.ts';
import { listMoves } from '../stock/list-moves.ts';

export class StockHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(Rights) private readonly rights: Rights,
    @inject(ListStock) private readonly list: ListStock,
    @inject(AdjustStock) private readonly adjust: AdjustStock,
  ) {}

  all(): Handlers<typeof stockMethods & typeof stockListMethods> {
    return {
      stockMoves: ({ product, limit, offset }) => listMoves(this.database, product, limit, offset),
      productStock: ({ product }, context) =>
        readProductStock(this.database, product, { costs: this.rights.may(context, 'inventory.seeCost') }),
      stockOnHand: (input, context) =>
        this.list.execute(input, { costs: this.rights.may(context, 'inventory.seeCost') }),
      adjustStock: (input, context) => this.adjust.execute(input, context),
    };
  }
}
