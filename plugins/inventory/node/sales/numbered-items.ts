import type { SellableItem } from '@counterpart/sales/api';
import { type Reader, sql } from '@counterpart/sdk/node';
import type { Serial } from '../../api/index.ts';
import { productColumns, type ProductRow, productTables } from '../products/read-product.ts';
import { readSerial, serialsInStock, serialsToSell } from '../serials/serial-rows.ts';
import { serialItem } from './sellable-items.ts';

/** A chooser of more is no help to anybody: whoever has that many scans the one in hand. */
const MOST_CHOICES = 200;

/** The very one with this id; null when it is not in stock. */
export async function numberedItem(reader: Reader, ref: string): Promise<SellableItem | null> {
  const serial = await readSerial(reader, ref);
  return serial?.state === 'in-stock' ? itemOf(reader, serial) : null;
}

/** What has exactly this number. Of two products that share it, the one that came in first. */
export async function numberedByCode(reader: Reader, code: string): Promise<SellableItem | null> {
  const [serial] = await serialsInStock(reader, code);
  return serial ? itemOf(reader, serial) : null;
}

/** All of a product that have a number and are in stock, the oldest first. */
export async function numberedChoices(reader: Reader, product: ProductRow): Promise<readonly SellableItem[]> {
  if (product.serials_in_stock === 0) return [];
  const serials = await serialsToSell(reader, product.id, MOST_CHOICES);
  return serials.map((serial) => serialItem(product, serial));
}

async function itemOf(reader: Reader, serial: Serial): Promise<SellableItem | null> {
  const row = await reader.get<ProductRow>(
    sql`select ${productColumns} from ${productTables} where p.id = ${serial.product.id} and p.status = 'active'`,
  );
  return row ? serialItem(row, serial) : null;
}
