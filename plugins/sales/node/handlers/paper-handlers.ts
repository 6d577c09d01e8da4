import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { paperMethods } from '../../api/contract/paper-methods.ts';
import { ReceiptDesk } from '../paper/receipt-desk.ts';
import { ReceiptLogo } from '../paper/receipt-logo.ts';
import { ReceiptDocuments } from '../paper/receipt-documents.ts';

/** Receipts on paper: composed where the books are kept, printed at the till. */
@injectable()
export class PaperHandlers {
  constructor(
    @inject(ReceiptDocuments) private readonly documents: ReceiptDocuments,
    @inject(ReceiptDesk) private readonly desk: ReceiptDesk,
    @inject(ReceiptLogo) private readonly logo: ReceiptLogo,
  ) {}

  all(): Handlers<typeof paperMethods> {
    return {
      receiptDocument: ({ id, copy, again }) => this.documents.compose(id, { copy, again }),
      printReceipt: ({ document, copy, printer }) => this.desk.print(document, copy, printer),
      receiptLogo: async () => ({ picture: await this.logo.picture() }),
      setReceiptLogo: ({ upload }, context) => this.logo.set(upload, context),
      receiptPdf: ({ document, copy }) => this.desk.pdf(document, copy),
    };
  }
}
