import { type Ids, insertRows, type Reader, sql, type Tx } from '@counterpart/sdk/node';
import { foldCode } from '../search/fold.ts';

/** A code that belongs to another product. */
export interface TakenCode {
  readonly code: string;
  readonly product_id: string;
  readonly name: string;
  readonly status: string;
}

/** A code of a product, or of one of its units. */
export interface OwnCode {
  readonly code: string;
  /** Null: of one base unit. */
  readonly unit: string | null;
}

/** Which of `codes` another product has; archived products keep theirs. */
export async function findTakenCodes(
  reader: Reader,
  codes: readonly string[],
  except: string | null,
): Promise<TakenCode[]> {
  if (codes.length === 0) return [];
  return reader.all<TakenCode>(
    sql`select k.code, p.id as product_id, p.name, p.status
        from inventory_code k join inventory_product p on p.id = k.product_id
        where k.code_folded in (${sql.list(codes.map(foldCode))}) and p.id <> ${except ?? ''}
        order by k.code_folded`,
  );
}

export function takenMessage({ code, name, status }: TakenCode): string {
  return status === 'archived'
    ? `The code ${code} belongs to ${name}, which is archived. Restore it, or take the code off it.`
    : `The code ${code} belongs to ${name}. Give this product another code.`;
}

/** Makes the rows of a product's codes what `codes` says, touching only those that differ. */
export async function writeCodes(
  tx: Tx,
  ids: Ids,
  product: string,
  codes: readonly OwnCode[],
): Promise<void> {
  const rows = await tx.all<{
    id: string;
    code: string;
    code_folded: string;
    position: number;
    unit_id: string | null;
  }>(sql`select id, code, code_folded, position, unit_id from inventory_code where product_id = ${product}`);
  const wanted = placed(codes);
  for (const row of rows) {
    const keep = wanted.get(row.code_folded);
    wanted.delete(row.code_folded);
    if (!keep) await tx.run(sql`delete from inventory_code where id = ${row.id}`);
    else if (keep.code !== row.code || keep.position !== row.position || keep.unit !== row.unit_id)
      await tx.run(
        sql`update inventory_code set code = ${keep.code}, position = ${keep.position}, unit_id = ${keep.unit}
            where id = ${row.id}`,
      );
  }
  await insertCodes(tx, ids, [[product, wanted]]);
}

/** The codes of products that have none yet, of one base unit each. The products may follow in the same transaction. */
export async function addCodes(
  tx: Tx,
  ids: Ids,
  products: readonly { readonly id: string; readonly codes: readonly string[] }[],
): Promise<void> {
  await insertCodes(
    tx,
    ids,
    products.map(({ id, codes }) => [id, placed(codes.map((code) => ({ code, unit: null })))]),
  );
}

type PlacedCode = OwnCode & { readonly position: number };
/** By the folded code. */
type PlacedCodes = ReadonlyMap<string, PlacedCode>;

function placed(codes: readonly OwnCode[]): Map<string, PlacedCode> {
  return new Map(codes.map((code, position) => [foldCode(code.code), { ...code, position }]));
}

async function insertCodes(
  tx: Tx,
  ids: Ids,
  codes: readonly (readonly [product: string, PlacedCodes])[],
): Promise<void> {
  await insertRows(
    tx,
    sql`insert into inventory_code (id, product_id, position, code, code_folded, unit_id)`,
    codes.flatMap(([product, own]) =>
      [...own].map(([folded, { code, position, unit }]) => [
        ids.next(),
        product,
        position,
        code,
        folded,
        unit,
      ]),
    ),
  );
}
