import { inject, injectable } from 'inversify';
import { Logger, Points } from '@counterpart/sdk/node';
import type { ReceiptTemplate } from '../../api/paper/compose-receipt.ts';
import { type Receipt, ReceiptBlocks } from '../../api/index.ts';

/** What modules add to receipts. */
@injectable()
export class ReceiptAdditions {
  constructor(
    @inject(Points) private readonly points: Points,
    @inject(Logger) private readonly logger: Logger,
  ) {}

  /** A module that stumbles costs its own lines, not the receipt. */
  async to(receipt: Receipt): Promise<ReceiptTemplate['added']> {
    const joined = this.points.all(ReceiptBlocks).toSorted((a, b) => a.value.order - b.value.order);
    return Promise.all(
      joined.map(async ({ plugin, value }) => {
        try {
          return { place: value.place, blocks: await value.compose(receipt) };
        } catch (error) {
          this.logger.warn('A module added nothing to a receipt.', { plugin, error: String(error) });
          return { place: value.place, blocks: [] };
        }
      }),
    );
  }
}
