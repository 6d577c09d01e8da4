import { amountToText, quantityToText } from '@counterpart/sdk';
import { sql } from '@counterpart/sdk/node';
import { foldCode } from '../../search/fold.ts';
import { readUnitRows } from '../../units/read-units.ts';
import { joinList, splitList } from '../cell-list.ts';
import type { CellReading, ProductColumn } from '../column.ts';
import { parsePrice, parseStock } from '../import/figures.ts';
import type { DraftUnit } from '../import/product-draft.ts';

const USES = { both: 'sold, bought', sale: 'sold', purchase: 'bought', none: 'neither' } as const;

/**
 * What else it is sold or bought in, "box of 12 | 12 | 25.00 | sold, bought | code | code": name, factor, price, use,
 * codes. What is left out stays, or is as it usually is.
 */
export const units: ProductColumn = {
  id: 'units',
  header: 'Other units',
  kind: 'text',
  aliases: [],
  note: 'Like "box of 12 | 12 | 25.00"; name and number will do. They are added or changed, never taken away.',
  read(cell, reading) {
    const read = splitList(cell).map((text) => readUnit(text, reading));
    const good = read.filter((one) => one !== undefined);
    if (good.length < read.length)
      reading.problem(
        'unknown-unit',
        'Write a unit like "box of 12 | 12 | 25.00 | sold, bought | its code".',
      );
    else if (new Set(good.map(({ name }) => foldCode(name))).size < good.length)
      reading.problem('duplicate-unit', 'A unit is there twice. Give each unit its own name.');
    else if (good.length > 0) reading.draft.units = good;
  },
  async prepare(reader, products) {
    if (products.length === 0) return () => '';
    const rows = await readUnitRows(reader, sql`u.product_id in (${sql.list(products)})`);
    const codes = await reader.all<{ unit_id: string; code: string }>(
      sql`select unit_id, code from inventory_code where unit_id is not null and product_id in (${sql.list(products)})
          order by product_id, position`,
    );
    const codesOf = Map.groupBy(codes, ({ unit_id }) => unit_id);
    const unitsOf = Map.groupBy(rows, ({ product_id }) => product_id);
    return ({ row, currency }) =>
      joinList(
        (unitsOf.get(row.id) ?? []).map((one) =>
          joinList(
            [
              one.name,
              quantityToText(one.factor_milli),
              one.price_minor === null ? '' : amountToText(one.price_minor, currency),
              USES[
                one.for_sale === 1
                  ? one.for_purchase === 1
                    ? 'both'
                    : 'sale'
                  : one.for_purchase === 1
                    ? 'purchase'
                    : 'none'
              ],
              ...(codesOf.get(one.id) ?? []).map(({ code }) => code),
            ],
            '|',
          ),
        ),
      );
  },
};

function readUnit(text: string, { currency }: CellReading): DraftUnit | undefined {
  const [name = '', factorText = '', priceText = '', use = '', ...codes] = splitList(text, '|');
  // Inside such a cell figures are always written with a point.
  const format = { currency, decimalSeparator: '.' } as const;
  const factor = parseStock(factorText, format);
  const price = priceText === '' ? undefined : parsePrice(priceText, format);
  if (name === '' || name.length > 40 || !factor.ok || factor.quantity_milli < 1) return undefined;
  if (price && (!price.ok || price.amount_minor < 0)) return undefined;
  return {
    name,
    factor_milli: factor.quantity_milli,
    ...(price?.ok && { price_minor: price.amount_minor }),
    ...(use !== '' && {
      forSale: use === USES.both || use === USES.sale,
      forPurchase: use === USES.both || use === USES.purchase,
    }),
    codes: codes.filter((code) => code !== ''),
  };
}
