import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import { Database, Files, Settings, sql, TransactionManager } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';

/** Of the row, and of the reference to its file. */
const LOGO = 'logo';

/** The picture at the top of receipts, a file of the shop. */
@injectable()
export class ReceiptLogo {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Files) private readonly files: Files,
    @inject(Settings) private readonly settings: Settings,
  ) {}

  /** In base64; empty without one. */
  async picture(): Promise<string> {
    const row = await this.database.get<{ file_id: string | null }>(
      sql`select file_id from sales_receipt_logo where id = ${LOGO}`,
    );
    // A shop that chose one before there were files has it as a setting.
    if (!row) return String(await this.settings.get('sales.receiptLogo'));
    const content = row.file_id === null ? undefined : await this.files.read(row.file_id);
    return content ? Buffer.from(content).toString('base64') : '';
  }

  /** Another one, or none. */
  async set(upload: string | null, context: CallContext): Promise<Record<string, never> | Refusal> {
    const made = upload === null ? null : await this.files.picture(upload);
    if (isRefusal(made)) return made;
    const file = made?.large ?? null;
    return this.transactions.run(
      async (tx) => {
        await this.files.release(tx, LOGO);
        if (file !== null) await this.files.keep(tx, LOGO, [file]);
        await tx.run(
          sql`insert into sales_receipt_logo (id, file_id, set_at) values (${LOGO}, ${file}, ${tx.now})
              on conflict (id) do update set file_id = excluded.file_id, set_at = excluded.set_at`,
        );
        return {};
      },
      {
        label: 'receipt logo',
        request: { id: context.requestId, fingerprint: `sales.setReceiptLogo ${upload ?? ''}` },
      },
    );
  }
}
