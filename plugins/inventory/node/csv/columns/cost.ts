import { amountToText, multiplyDivide } from '@counterpart/sdk';
import { sql } from '@counterpart/sdk/node';
import type { ProductColumn } from '../column.ts';
import { figureMessage, parsePrice } from '../import/figures.ts';

/** What one costs the shop, for a new product; of one that is there the receipts say it. */
export const cost: ProductColumn = {
  id: 'cost',
  header: 'Unit cost',
  kind: 'figure',
  aliases: ['cost', 'costprice', 'purchaseprice', 'buyingprice'],
  read(cell, { draft, currency, decimal, problem }) {
    if (cell === '') return undefined;
    const read = parsePrice(cell, { currency, decimalSeparator: decimal });
    if (!read.ok) {
      const code = read.reason === 'grouping' ? 'not-a-number' : read.reason;
      return problem(code, figureMessage('cost', cell, read.reason));
    }
    if (read.amount_minor < 0)
      return problem('negative-price', `The cost ${cell} is negative. Make it 0 or more.`);
    draft.unitCost_minor = read.amount_minor;
    return undefined;
  },
  async prepare(reader, products) {
    if (products.length === 0) return () => '';
    const rows = await reader.all<{ id: string; cost_minor: number; cost_milli: number }>(
      sql`select id, cost_minor, cost_milli from inventory_holding
          where cost_minor is not null and id in (${sql.list(products)})`,
    );
    const known = new Map(
      rows.map((row) => [row.id, multiplyDivide(row.cost_minor, 1000, row.cost_milli, 'half-away')]),
    );
    return ({ row, currency }) => {
      const minor = known.get(row.id);
      return minor === undefined ? '' : { figure: amountToText(minor, currency) };
    };
  },
};
