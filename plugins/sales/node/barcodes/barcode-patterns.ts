import { inject, injectable } from 'inversify';
import type { Refusal } from '@counterpart/sdk';
import { Database, sql, TransactionManager } from '@counterpart/sdk/node';
import { isPattern, parsePattern, type ShopBarcodePattern } from '../../api/index.ts';

/** The shop's patterns of barcodes with a figure in them. */
@injectable()
export class BarcodePatterns {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
  ) {}

  all(): Promise<ShopBarcodePattern[]> {
    return this.database.all<ShopBarcodePattern>(
      sql`select id, title, pattern from sales_barcode_pattern order by position`,
    );
  }

  async save(patterns: readonly ShopBarcodePattern[]): Promise<ShopBarcodePattern[] | Refusal> {
    return this.transactions.run(
      async (tx) => {
        await tx.run(sql`delete from sales_barcode_pattern`);
        for (const [position, { id, title, pattern }] of patterns.entries()) {
          if (!isPattern(parsePattern(pattern))) {
            tx.refuse('bad-pattern', `"${pattern}" is no pattern: it needs an item and one figure.`, {
              pattern,
            });
          }
          await tx.run(sql`
            insert into sales_barcode_pattern (id, position, title, pattern)
            values (${id}, ${position}, ${title}, ${pattern})`);
        }
        return [...patterns];
      },
      { label: 'barcode patterns' },
    );
  }
}
