import type { Handlers } from '@counterpart/sdk';
import { Database, ShopService } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { transfersMethods } from '../../api/contract/transfers-methods.ts';
import { MoveTransfer } from '../transfers/move-transfer.ts';
import { listTransfers, readTransfer } from '../transfers/read-transfers.ts';
import { composeTransfer } from '../transfers/transfer-note.ts';
import { WriteTransfer } from '../transfers/write-transfer.ts';

export class TransfersHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shop: ShopService,
    @inject(WriteTransfer) private readonly write: WriteTransfer,
    @inject(MoveTransfer) private readonly move: MoveTransfer,
  ) {}

  all(): Handlers<typeof transfersMethods> {
    return {
      transfers: (ask) => listTransfers(this.database, ask),
      transfer: ({ id }) => readTransfer(this.database, id),
      saveTransfer: (input, context) => this.write.save(input, context),
      sendTransfer: ({ transfer, receive }, context) => this.move.send(transfer, receive, context),
      receiveTransfer: (input, context) => this.move.receive(input, context),
      cancelTransfer: ({ transfer }, context) => this.write.cancel(transfer, context),
      transferNote: async ({ id }) => {
        const transfer = await readTransfer(this.database, id);
        return transfer && composeTransfer(transfer, await this.shop.get());
      },
    };
  }
}
