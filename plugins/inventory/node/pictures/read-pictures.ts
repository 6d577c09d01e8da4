import { type Reader, sql } from '@counterpart/sdk/node';
import type { Picture } from '../../api/index.ts';

export const pictureColumns = sql`id, small_file as small, medium_file as medium, large_file as large, width, height`;

/** In order, the main one first. */
export function readPictures(reader: Reader, product: string): Promise<Picture[]> {
  return reader.all<Picture>(
    sql`select ${pictureColumns} from inventory_picture
        where product_id = ${product} and position is not null order by position`,
  );
}

export interface MainPicture {
  readonly small: string;
  readonly medium: string;
}

/** The same rows with the main picture of each: its own, or of a variant its family's. */
export async function withPictures<Row extends { readonly id: string }>(
  reader: Reader,
  rows: readonly Row[],
): Promise<(Row & { readonly picture: MainPicture | undefined })[]> {
  const pictures = await mainPictures(
    reader,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, picture: pictures.get(row.id) }));
}

async function mainPictures(
  reader: Reader,
  products: readonly string[],
): Promise<ReadonlyMap<string, MainPicture>> {
  if (products.length === 0) return new Map();
  const rows = await reader.all<MainPicture & { product: string }>(
    sql`select p.id as product, i.small_file as small, i.medium_file as medium
        from inventory_product p
        join inventory_picture i on i.position = 0 and i.product_id = case
          when exists (select 1 from inventory_picture o where o.product_id = p.id and o.position = 0) then p.id
          else p.parent_id end
        where p.id in (${sql.list(products)})`,
  );
  return new Map(rows.map(({ product, ...picture }) => [product, picture]));
}
