import { QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import { sql } from '@counterpart/sdk/node';
import { foldSerial } from '../../../api/index.ts';
import { firstLocation } from '../../locations/location-of.ts';
import { ensureLocation } from '../../locations/ensure-location.ts';
import { foldName } from '../../search/fold.ts';
import { bringIn } from '../../serials/move-serials.ts';
import { writeSerialMove } from '../../serials/write-serial-move.ts';
import { joinList, splitList } from '../cell-list.ts';
import type { ProductColumn } from '../column.ts';
import type { DraftSerial, ProductDraft } from '../import/product-draft.ts';
import { isYes } from '../yes.ts';

const LONGEST = 64;
const LONGEST_WARRANTY = 1200;
const WHOLE_ONLY = 'Only whole things have serial numbers, and a family has none itself.';

/** Whether each one of a product has a number of its own. */
const numbered: ProductColumn = {
  id: 'numbered',
  header: 'Has serial numbers',
  kind: 'text',
  aliases: ['serialized', 'serialised', 'hasserialnumbers'],
  note: 'yes, where each one has a number of its own. A file never takes that back.',
  read(cell, { draft, problem }) {
    if (!isYes(cell)) return;
    if (draft.fractional === true || draft.kind === 'family') problem('whole-only', WHOLE_ONLY);
    else draft.numbered = true;
  },
  write: ({ row }) => (row.serials === 1 ? 'yes' : ''),
  ofThere: {
    async compare() {
      return ({ kind, serials, fractional }, row) => {
        if (row.numbered !== true || serials === 1) return 'same';
        const isWhole = kind !== 'family' && !(row.fractional ?? fractional === 1);
        return isWhole ? 'other' : { code: 'whole-only', message: WHOLE_ONLY };
      };
    },
    async save(tx, _ids, { id }) {
      await tx.run(sql`update inventory_product set serials = 1, updated_at = ${tx.now} where id = ${id}`);
    },
  },
};

const warranty: ProductColumn = {
  id: 'warranty',
  header: 'Warranty months',
  kind: 'text',
  aliases: ['warranty'],
  read(cell, { draft, problem }) {
    if (cell === '') return;
    const months = Number(cell);
    if (Number.isInteger(months) && months > 0 && months <= LONGEST_WARRANTY) draft.warrantyMonths = months;
    else problem('not-a-number', `The warranty "${cell}" is no number of months. Write one like 24.`);
  },
  write: ({ row }) => (row.warranty_months === null ? '' : String(row.warranty_months)),
  ofThere: {
    async compare() {
      return ({ warranty_months }, { warrantyMonths = warranty_months }) =>
        warrantyMonths === warranty_months ? 'same' : 'other';
    },
    async save(tx, _ids, { id }, { warrantyMonths = null }) {
      await tx.run(
        sql`update inventory_product set warranty_months = ${warrantyMonths}, updated_at = ${tx.now} where id = ${id}`,
      );
    },
  },
};

/**
 * The numbers of those in stock, "A100; A101"; with its location, "A102 | Back room", where the stock is told by
 * location, too. There are never more of them than goods. What was sold belongs to its receipts.
 */
const numbers: ProductColumn = {
  id: 'serials',
  header: 'Serial numbers',
  kind: 'text',
  aliases: ['serials', 'serialnumber', 'imei'],
  note: 'Of those in stock, like "A100; A101". Only of new products; others are numbered in the product itself.',
  read(cell, { draft, problem }) {
    const read = splitList(cell).map((text): DraftSerial => {
      const [serial = '', location = ''] = splitList(text, '|');
      return { serial, location };
    });
    if (read.length === 0) return;
    const wrong = whyWrong(read, draft);
    if (wrong !== undefined) problem('wrong-serials', wrong);
    else draft.serials = read;
  },
  async prepare(reader, products) {
    if (products.length === 0) return () => '';
    const rows = await reader.all<{ product: string; serial: string; name: string }>(
      sql`select s.product_id as product, s.serial, l.name
          from inventory_serial s join inventory_location l on l.id = s.location_id
          where s.state = 'in-stock' and s.product_id in (${sql.list(products)}) order by s.id`,
    );
    const elsewhere = await reader.all<{ id: string }>(
      sql`select distinct product_id as id from inventory_stock
          where on_hand_milli <> 0 and location_id <> ${firstLocation} and product_id in (${sql.list(products)})`,
    );
    const located = new Set(elsewhere.map(({ id }) => id));
    const serialsOf = Map.groupBy(rows, ({ product }) => product);
    return ({ row }) =>
      joinList(
        (serialsOf.get(row.id) ?? []).map(({ serial, name }) =>
          joinList(located.has(row.id) ? [serial, name] : [serial], '|'),
        ),
      );
  },
  async save(
    tx,
    ids,
    { id, personId },
    { numbered: isNumbered = false, warrantyMonths = null, serials = [] },
  ) {
    if (!isNumbered && warrantyMonths === null) return;
    await tx.run(
      sql`update inventory_product set serials = ${isNumbered ? 1 : 0}, warranty_months = ${warrantyMonths}
          where id = ${id}`,
    );
    if (serials.length === 0) return;
    const first = (await tx.get<{ id: string }>(sql`select ${firstLocation} as id`))!.id;
    for (const { serial, location } of serials) {
      const place = location === '' ? first : await ensureLocation(tx, ids, location);
      const known = await bringIn(tx, ids, { product: id, location: place }, serial);
      await writeSerialMove(tx, ids, { serial: known, direction: 1, move: null, personId });
    }
  },
};

function whyWrong(serials: readonly DraftSerial[], draft: ProductDraft): string | undefined {
  if (draft.numbered !== true)
    return 'Write "yes" into the column Has serial numbers of what has some, or take them away.';
  if (serials.some(({ serial }) => serial === '' || serial.length > LONGEST))
    return `A serial number has 1 to ${LONGEST} letters. Write them like "A100; A101".`;
  const folded = new Set(serials.map(({ serial }) => foldSerial(serial)));
  if (folded.size < serials.length) return 'A serial number is there twice. Each one has its own.';
  const places = draft.stockByLocation;
  const counts = Map.groupBy(serials, ({ location }) => foldName(location));
  for (const [place, here] of counts) {
    if ((place === '') !== (places === undefined))
      return 'Write where each serial number is, like "A102 | Back room", where the stock is told by location, and only there.';
    const goods_milli =
      places?.find(({ location }) => foldName(location) === place)?.quantity_milli ??
      (places === undefined ? draft.stock_milli : undefined) ??
      0;
    if (here.length * QUANTITY_ONE_MILLI > goods_milli)
      return `There are ${here.length} serial numbers, and fewer goods in stock. Take some away, or correct the stock.`;
  }
  return undefined;
}

export const serialColumns: readonly ProductColumn[] = [numbered, warranty, numbers];
