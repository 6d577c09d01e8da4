import { inject, injectable } from 'inversify';
import { Database, sql } from '@counterpart/sdk/node';
import type { Receipt, SaleSummary } from '../../api/index.ts';
import { type LinkedDocument, linkedDocuments } from './linked-documents.ts';
import { readReceipt } from './read-receipt.ts';
import { summaryColumns } from './sale-summary.ts';

/** What was posted, for screens and callers. */
@injectable()
export class Receipts {
  constructor(@inject(Database) private readonly database: Database) {}

  async byId(id: string): Promise<Receipt | null> {
    return readReceipt(this.database, { id });
  }

  async byRequest(request: string): Promise<Receipt | null> {
    return readReceipt(this.database, { request });
  }

  /** The number as people type it, or as a scanner reads it. */
  async byNumber(receipt: string): Promise<Receipt | null> {
    return readReceipt(this.database, { receipt: receipt.trim().toUpperCase() });
  }

  /** What a request was used for; undefined when nothing was posted under it. */
  async fingerprintOf(request: string): Promise<string | undefined> {
    const row = await this.database.get<{ fingerprint: string }>(
      sql`select fingerprint from sales_document where request = ${request}`,
    );
    return row?.fingerprint;
  }

  async recent(limit: number): Promise<SaleSummary[]> {
    return this.database.all<SaleSummary>(sql`
      select ${summaryColumns} from sales_document d order by d.at desc, d.id desc limit ${limit}`);
  }

  async linked(document: string): Promise<LinkedDocument[]> {
    return this.database.all<LinkedDocument>(linkedDocuments(document));
  }

  async register(till: string): Promise<{ id: string; name: string; lastReceipt: number } | null> {
    const row = await this.database.get<{ id: string; name: string; lastReceipt: number }>(
      sql`select id, name, last_receipt as "lastReceipt" from sales_register where till = ${till}`,
    );
    return row ?? null;
  }
}
