import { inject, injectable } from 'inversify';
import type { PrintDocument } from '@counterpart/sdk';
import { Database, Settings, ShopService } from '@counterpart/sdk/node';
import { composeReceipt } from '../../api/paper/compose-receipt.ts';
import { KnownParties } from '../parties/known-parties.ts';
import { ReceiptLogo } from './receipt-logo.ts';
import { ReceiptAdditions } from './receipt-additions.ts';
import { readReceipt } from '../receipts/read-receipt.ts';

/** Posted documents as paper; where the books are kept. */
@injectable()
export class ReceiptDocuments {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(Settings) private readonly settings: Settings,
    @inject(ReceiptLogo) private readonly logo: ReceiptLogo,
    @inject(ReceiptAdditions) private readonly additions: ReceiptAdditions,
    @inject(KnownParties) private readonly parties: KnownParties,
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
      customer: receipt.party && ((await this.parties.get(receipt.party))?.name ?? null),
      added: await this.additions.to(receipt),
      ...marks,
    });
  }

  async #text(setting: string): Promise<string> {
    return String(await this.settings.get(setting));
  }
}
