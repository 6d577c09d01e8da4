import { inject, injectable } from 'inversify';
import { type PostedLine, priceDocument, QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import { Database, sql } from '@counterpart/sdk/node';
import type { Receipt, Refundable, RefundableLine } from '../../api/index.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { readReceipt } from '../receipts/read-receipt.ts';
import { postedFigures } from './posted-figures.ts';

/** What of posted documents can still be given back. */
@injectable()
export class Refundables {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(Catalogue) private readonly catalogue: Catalogue,
  ) {}

  async ofDocument(document: string): Promise<Refundable | null> {
    const receipt = await readReceipt(this.database, { id: document });
    if (!receipt) return null;
    const counters = await this.database.all<{ line: string; refunded_milli: number }>(sql`
      select r.id as line, r.refunded_milli from sales_line_refund r join sales_line l on l.id = r.id
      where l.document = ${document}`);
    const refunded = new Map(counters.map(({ line, refunded_milli }) => [line, refunded_milli]));
    const cancelled = await this.database.get<{ id: string }>(
      sql`select id from sales_document where void_of = ${document}`,
    );
    return {
      document,
      receipt: receipt.receipt,
      kind: receipt.kind,
      at: receipt.at,
      currency: receipt.currency,
      party: receipt.party,
      voided: cancelled !== undefined,
      lines: await Promise.all(
        receipt.lines.map(async (line) => {
          const refunded_milli = refunded.get(line.id) ?? 0;
          const whole = await this.#isSoldWhole(line, refunded_milli);
          return { ...refundableLine(line, refunded_milli, receipt.currency), wholeOnly: whole };
        }),
      ),
    };
  }

  /** What was sold or given back in parts before goes on in parts, whatever its module says now. */
  async #isSoldWhole(line: Receipt['lines'][number], refunded_milli: number): Promise<boolean> {
    const { provider, ref, quantity_milli } = line;
    if (provider === null || ref === null) return false;
    if (quantity_milli % QUANTITY_ONE_MILLI !== 0 || refunded_milli % QUANTITY_ONE_MILLI !== 0) return false;
    return (await this.catalogue.get(provider, ref))?.wholeOnly ?? false;
  }

  /** The document that a line is part of. */
  async ofLine(line: string): Promise<Refundable | null> {
    const row = await this.database.get<{ document: string }>(
      sql`select document from sales_line where id = ${line}`,
    );
    return row ? this.ofDocument(row.document) : null;
  }
}

/** What was given back itself cannot be given back. */
function refundableLine(
  line: Receipt['lines'][number],
  refunded_milli: number,
  currency: string,
): Omit<RefundableLine, 'wholeOnly'> {
  const { id, position, provider, ref, name, sku, category, unit, note, taxClass } = line;
  const posted = postedFigures(line);
  const left_milli = Math.max(line.quantity_milli - refunded_milli, 0);
  const left_minor = left_milli === 0 ? 0 : 0 - moneyBack(posted, refunded_milli, left_milli, currency);
  return {
    line: id,
    position,
    provider,
    ref,
    name,
    sku,
    category,
    unit,
    note,
    taxClass,
    posted,
    refunded_milli,
    left_milli,
    left_minor,
  };
}

function moneyBack(line: PostedLine, before_milli: number, now_milli: number, currency: string): number {
  const { total_minor } = priceDocument({
    currency,
    roundingMode: 'half-away',
    roundingScope: 'line',
    lines: [
      { id: 'left', quantity_milli: 0 - now_milli, refundOf: { line, refundedBefore_milli: before_milli } },
    ],
  });
  return total_minor;
}
