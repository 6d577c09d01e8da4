import { type Reader, sql } from '@counterpart/sdk/node';
import { DEFAULT_UNIT, type LabelDocumentInput } from '../../api/index.ts';
import { priceOfUnit } from '../units/read-units.ts';

/** Something that a label is stuck on: a product, or a box of it. */
export interface Labelled {
  readonly name: string;
  readonly price_minor: number;
  /** What the price is for, when it is not for a piece. */
  readonly per: { readonly unit: string; readonly price_minor: number } | null;
  readonly onHand_milli: number;
  readonly codes: readonly string[];
}

type Item = LabelDocumentInput['items'][number];

interface ProductRow {
  readonly id: string;
  readonly parent_id: string | null;
  readonly kind: string;
  readonly name: string;
  readonly unit: string;
  readonly price_minor: number;
  readonly on_hand_milli: number;
}
interface UnitRow {
  readonly id: string;
  readonly product_id: string;
  readonly name: string;
  readonly factor_milli: number;
  readonly price_minor: number | null;
}

/** Reads everything that labels of these items say; a family stands for its variants. */
export async function readLabelled(
  reader: Reader,
  items: readonly Item[],
): Promise<(item: Item) => readonly Labelled[]> {
  const ids = items.map(({ product }) => product);
  const products = await reader.all<ProductRow>(
    sql`select p.id, p.parent_id, p.kind, p.name, p.unit, p.price_minor, coalesce(h.on_hand_milli, 0) as on_hand_milli
        from inventory_product p left join inventory_holding h on h.id = p.id
        where p.id in (${sql.list(ids)}) or (p.status = 'active' and p.parent_id in (${sql.list(ids)}))
        order by p.name_folded, p.id`,
  );
  const wanted = items.flatMap(({ unit }) => unit ?? []);
  const units =
    wanted.length === 0
      ? []
      : await reader.all<UnitRow>(
          sql`select id, product_id, name, factor_milli, price_minor from inventory_unit where id in (${sql.list(wanted)})`,
        );
  const codes = await readCodes(reader, products);
  const asPiece = (product: ProductRow): Labelled => ({
    name: product.name,
    price_minor: product.price_minor,
    per: product.unit === DEFAULT_UNIT ? null : { unit: product.unit, price_minor: product.price_minor },
    onHand_milli: product.on_hand_milli,
    codes: codes.get(product.id) ?? [],
  });
  const asUnit = (product: ProductRow, unit: UnitRow): Labelled => ({
    name: `${product.name}, ${unit.name}`,
    price_minor: priceOfUnit(unit, product.price_minor),
    per: {
      unit: product.unit,
      price_minor: Math.round((priceOfUnit(unit, product.price_minor) * 1000) / unit.factor_milli),
    },
    onHand_milli: Math.floor(product.on_hand_milli / unit.factor_milli) * 1000,
    codes: codes.get(unit.id) ?? [],
  });
  const byId = new Map(products.map((product) => [product.id, product]));
  return ({ product: id, unit: unitId }) => {
    const product = byId.get(id);
    if (!product) return [];
    if (product.kind === 'family')
      return products.filter(({ parent_id }) => parent_id === id).map((variant) => asPiece(variant));
    if (unitId === null) return [asPiece(product)];
    const unit = units.find((each) => each.id === unitId && each.product_id === id);
    return unit ? [asUnit(product, unit)] : [];
  };
}

/** By the id of the product or unit that they name. */
async function readCodes(
  reader: Reader,
  products: readonly ProductRow[],
): Promise<ReadonlyMap<string, string[]>> {
  const all = new Map<string, string[]>();
  if (products.length === 0) return all;
  const rows = await reader.all<{ owner: string; code: string }>(
    sql`select coalesce(unit_id, product_id) as owner, code from inventory_code
        where product_id in (${sql.list(products.map(({ id }) => id))}) order by product_id, position`,
  );
  for (const { owner, code } of rows) all.set(owner, [...(all.get(owner) ?? []), code]);
  return all;
}
