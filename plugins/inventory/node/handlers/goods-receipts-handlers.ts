import type { CallContext, Handlers } from '@counterpart/sdk';
import { Database, Rights } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { goodsReceiptsMethods } from '../../api/contract/goods-receipts-methods.ts';
import { listReceipts } from '../purchasing/receipts/list-receipts.ts';
import { readReceipt } from '../purchasing/receipts/read-receipt.ts';
import { ReceiveGoods } from '../purchasing/receipts/receive-goods.ts';
import { ReturnToSupplier } from '../purchasing/receipts/return-to-supplier.ts';
import { ReverseReceipt } from '../purchasing/receipts/reverse-receipt.ts';

export class GoodsReceiptsHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(Rights) private readonly rights: Rights,
    @inject(ReceiveGoods) private readonly receive: ReceiveGoods,
    @inject(ReverseReceipt) private readonly reverse: ReverseReceipt,
    @inject(ReturnToSupplier) private readonly giveBack: ReturnToSupplier,
  ) {}

  all(): Handlers<typeof goodsReceiptsMethods> {
    const costs = (context: CallContext) => ({ costs: this.rights.may(context, 'inventory.purchase') });
    return {
      goodsReceipts: (input, context) => listReceipts(this.database, input, costs(context)),
      goodsReceipt: ({ id }, context) => readReceipt(this.database, id, costs(context)),
      receiveGoods: (input, context) => this.receive.execute(input, context),
      reverseReceipt: (input, context) => this.reverse.execute(input, context),
      returnToSupplier: (input, context) => this.giveBack.execute(input, context),
    };
  }
}
