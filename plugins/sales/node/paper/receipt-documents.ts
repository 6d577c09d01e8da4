import { inject, injectable } from 'inversify';
import type { PrintDocument } from '@counterpart/sdk';
import { Database, Logger, Points, Settings, ShopService } from '@counterpart/sdk/node';
import { composeReceipt, type ReceiptTemplate } from '../../api/paper/compose-receipt.ts';
import { type Receipt, ReceiptBlocks } from '../../api/index.ts';
import { ReceiptLogo } from './receipt-logo.ts';
import { readReceipt } from '../receipts/read-receipt.ts';

/** Posted documents as paper; where the books are kept. */
@injectable()
export class ReceiptDocuments {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(Settings) private readonly settings: Settings,
    @inject(ReceiptLogo) private readonly logo: ReceiptLogo,
    @inject(Points) private readonly points: Points,
    @inject(Logger) private readonly logger: Logger,
  ) {}

  async compose(
    id: string,
    marks: { readonly copy: boolean; readonly again: boolean },
  ): Promise<PrintDocument | null> {
    const receipt = await readReceipt(this.database, { id });
    if (!receipt) return null;
    const [shop, logo, header, footer] = await Promise.all([
      this.shops.get(),
      this.logo.picture(),
      this.#text('sales.receiptHeader'),
      this.#text('sales.receiptFooter'),
    ]);
    return composeReceipt(receipt, {
      shop,
      logo,
      header,
      footer,
      added: await this.#added(receipt),
      ...marks,
    });
  }

  async #text(setting: string): Promise<string> {
    return String(await this.settings.get(setting));
  }

  /** A module that stumbles costs its own lines, not the receipt. */
  async #added(receipt: Receipt): Promise<ReceiptTemplate['added']> {
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
