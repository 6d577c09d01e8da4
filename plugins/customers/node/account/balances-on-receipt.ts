import { type ReceiptBlock, type Receipt } from '@counterpart/sales/api';
import { formatAmount, printDocument, type PrintBlock } from '@counterpart/sdk';
import { Database, ShopService, sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { type Ledger, LEDGERS } from '../ledger/ledger.ts';
import { t } from '../text/t.ts';

/** Says on a receipt what the customer owes and has after it: a copy says the same as the first one. */
@injectable()
export class BalancesOnReceipt implements ReceiptBlock {
  readonly place = 'payments';
  readonly order = 50;

  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shops: ShopService,
  ) {}

  async compose({ id, currency }: Receipt): Promise<readonly PrintBlock[]> {
    const { locale } = await this.shops.get();
    const money = (minor: number) => formatAmount(minor, { currency, locale });
    const paper = printDocument({ title: '', language: locale });
    for (const ledger of LEDGERS) {
      const after = await this.#after(ledger, id);
      if (after === undefined) continue;
      if (ledger.id === 'points') paper.row(t('receipt.pointsNow'), String(after));
      else if (ledger.id === 'credit') paper.row(t('receipt.credit'), money(after));
      else paper.row(t(after < 0 ? 'receipt.ahead' : 'receipt.owes'), money(Math.abs(after)));
    }
    return paper.build().blocks;
  }

  /** The last that this document wrote; undefined when it wrote nothing there. */
  async #after({ entry, balance }: Ledger, document: string): Promise<number | undefined> {
    const row = await this.database.get<{ after: number }>(sql`
      select e.${balance} as after from ${entry} e where e.document = ${document}
      order by e.position desc limit 1`);
    return row?.after;
  }
}
