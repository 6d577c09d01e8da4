import { type Reader, sql } from '@counterpart/sdk/node';

/** The codes of one base unit of some products, each in its order. */
export async function readCodesOf(reader: Reader, ids: readonly string[]): Promise<Map<string, string[]>> {
  const codes = new Map<string, string[]>();
  if (ids.length === 0) return codes;
  const rows = await reader.all<{ product_id: string; code: string }>(
    sql`select product_id, code from inventory_code where product_id in (${sql.list(ids)}) and unit_id is null
        order by product_id, position`,
  );
  for (const { product_id, code } of rows) {
    const list = codes.get(product_id);
    if (list) list.push(code);
    else codes.set(product_id, [code]);
  }
  return codes;
}
