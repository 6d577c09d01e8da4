import { inject, injectable } from 'inversify';
import { isRefusal, type PrintJob, type Refusal, refusal } from '@counterpart/sdk';
import { Clock, Contracts, Logger, Printing, Settings, ShopService } from '@counterpart/sdk/node';
import { paperWords } from '../../api/paper/paper-words.ts';
import { type Receipt, salesContract } from '../../api/index.ts';

/** The id under which sales joined `PrintSources`. */
export const RECEIPT_SOURCE = 'receipt';
/** Nobody stands at the drawer any more when a sale is found out about later than this. */
const AT_THE_DRAWER_MS = 20_000;

/** Receipts of this till: on paper by themselves after a sale, again when somebody asks, and as files. */
@injectable()
export class ReceiptDesk {
  constructor(
    @inject(Contracts) private readonly contracts: Contracts,
    @inject(Printing) private readonly printing: Printing,
    @inject(Settings) private readonly settings: Settings,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(Clock) private readonly clock: Clock,
    @inject(Logger) private readonly logger: Logger,
  ) {}

  /**
   * Called before the till lets go of the cart, and again when a crash came between: the order has the document's id as
   * its key, so the receipt is printed once. No sale waits for a printer, or fails with it.
   */
  async afterSale(receipt: Receipt): Promise<void> {
    try {
      const late = this.clock.now() - receipt.at > AT_THE_DRAWER_MS;
      if (!late && receipt.payments.some(({ opensDrawer }) => opensDrawer)) await this.#openDrawer();
      if ((await this.settings.get('sales.printReceipt')) === 'always') await this.#original(receipt);
    } catch (error) {
      this.logger.warn('A receipt was not put into the print queue.', { error: String(error) });
    }
  }

  async print(id: string, copy: boolean, printer: string | undefined): Promise<PrintJob | Refusal> {
    const receipt = await this.contracts.client(salesContract).receipt({ id });
    if (!receipt) return unknownDocument();
    const before = await this.printing.find(keyOf(id));
    if (before?.state === 'waiting' || before?.state === 'printing') return before;
    if (!before && !copy) return this.#original(receipt, printer);
    return this.printing.print({
      ...(await this.#order(receipt)),
      copy: copy || before?.state === 'printed',
      ...(printer !== undefined && { printer }),
    });
  }

  async pdf(
    id: string,
    copy: boolean,
  ): Promise<{ readonly fileName: string; readonly data: string } | Refusal> {
    const document = await this.contracts.client(salesContract).receiptDocument({ id, copy });
    if (!document) return unknownDocument();
    const narrow = (await this.settings.get('sales.receiptWidth')) === 58;
    const { fileName, bytes } = await this.printing.pdf(document, narrow ? '58mm' : '80mm');
    return { fileName, data: Buffer.from(bytes).toString('base64') };
  }

  async #original(receipt: Receipt, printer?: string): Promise<PrintJob | Refusal> {
    return this.printing.print({
      ...(await this.#order(receipt)),
      key: keyOf(receipt.id),
      ...(printer !== undefined && { printer }),
    });
  }

  async #order({ id, kind, receipt }: Receipt) {
    const say = paperWords((await this.shops.get()).locale);
    const title = say(kind === 'sale' ? 'receipt' : kind, { number: receipt });
    return { source: RECEIPT_SOURCE, ref: id, title };
  }

  async #openDrawer(): Promise<void> {
    if ((await this.settings.get('sales.openDrawer')) !== true) return;
    // Not awaited: the customer's change is on the screen already. What goes wrong is in the print queue.
    void this.printing.openDrawer().then(
      (opened) => {
        if (isRefusal(opened) && opened.refused !== 'no-printer') this.logger.warn(opened.message);
      },
      (error: unknown) => this.logger.warn('The drawer was not opened.', { error: String(error) }),
    );
  }
}

function keyOf(document: string): string {
  return `receipt:${document}`;
}

function unknownDocument(): Refusal {
  return refusal('unknown-document', 'There is no such receipt.');
}
