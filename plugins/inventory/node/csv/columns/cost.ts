import { amountToText, multiplyDivide } from '@counterpart/sdk';
import { type Reader, sql } from '@counterpart/sdk/node';
import { setCost } from '../../costing/set-cost.ts';
import type { ProductColumn } from '../column.ts';
import { figureMessage, parsePrice } from '../import/figures.ts';

/**
 * What one costs the shop. Of what is there it is the cost from now on, as when a person says so: what is in stock keeps
 * its value, unless it has none.
 */
export const cost: ProductColumn = {
  id: 'cost',
  header: 'Unit cost',
  kind: 'figure',
  note: 'What one costs from now on. What is in stock keeps its value, or gets one if it has none.',
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
    const known = await readCosts(reader, products);
    return ({ row, currency }) => {
      const minor = known.get(row.id);
      return minor === undefined ? '' : { figure: amountToText(minor, currency) };
    };
  },
  ofThere: {
    async compare(reader, products) {
      const known = await readCosts(reader, products);
      return ({ id, kind }, { unitCost_minor: said }) =>
        said === undefined || kind === 'family' || known.get(id) === said ? 'same' : 'other';
    },
    async save(tx, ids, { id: product, personId }, { unitCost_minor = 0 }) {
      await setCost(tx, ids, { product, unitCost_minor, revalue: false, note: '' }, personId);
    },
  },
};

async function readCosts(reader: Reader, products: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (products.length === 0) return new Map();
  const rows = await reader.all<{ id: string; cost_minor: number; cost_milli: number }>(
    sql`select id, cost_minor, cost_milli from inventory_holding
        where cost_minor is not null and id in (${sql.list(products)})`,
  );
  return new Map(
    rows.map((row) => [row.id, multiplyDivide(row.cost_minor, 1000, row.cost_milli, 'half-away')]),
  );
}
