import { formatAmount, type LabelBlock, MAX_LABEL_COPIES } from '@counterpart/sdk';
import { Database, ShopService, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { type LabelDocument, type LabelDocumentInput, labelSize } from '../../api/index.ts';
import { codeOf } from './code-of.ts';
import { designLabel } from './design-label.ts';

interface LabelledRow {
  readonly id: string;
  readonly name: string;
  readonly price_minor: number;
  readonly on_hand_milli: number;
}

/** Makes labels for products: what stands on them, and how often. */
export class ComposeLabels {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shops: ShopService,
  ) {}

  async execute({ items, content, medium }: LabelDocumentInput): Promise<LabelDocument> {
    const shop = await this.shops.get();
    const products = await this.#products(items.map(({ product }) => product));
    const codes = await this.#codes([...products.keys()]);
    const notes = new Set<string>();
    const codeless: string[] = [];
    const blocks: LabelBlock[] = [];
    for (const item of items) {
      const product = products.get(item.product);
      if (!product) {
        notes.add('A product that was chosen is no longer there. Its labels are left out.');
        continue;
      }
      const copies = item.copies ?? Math.max(0, Math.floor(product.on_hand_milli / 1000));
      if (copies === 0) continue;
      const code = codeOf(codes.get(product.id) ?? [], content.code);
      if (!code && content.code !== 'none') codeless.push(product.name);
      if (code?.note !== undefined) notes.add(code.note);
      const price = (minor: number) => formatAmount(minor, { currency: shop.currency, locale: shop.locale });
      const words = {
        shop: content.shop ? shop.name : '',
        name: content.name ? product.name : '',
        price: content.price ? price(product.price_minor) : '',
        unitPrice: '',
        code,
      };
      const size = labelSize(medium);
      blocks.push({
        kind: 'label',
        width_dmm: size.width_dmm,
        height_dmm: size.height_dmm,
        ...(medium.kind === 'roll' && { gap_dmm: medium.gap_dmm }),
        copies: Math.min(copies, MAX_LABEL_COPIES),
        boxes: designLabel(words, size),
      });
    }
    if (codeless.length > 0) notes.add(withoutCode(codeless));
    const labels = blocks.reduce((sum, { copies = 1 }) => sum + copies, 0);
    if (labels > MAX_LABEL_COPIES)
      return {
        document: null,
        labels,
        notes: [`${labels} labels are too many for one go. Print ${MAX_LABEL_COPIES} at most.`],
      };
    if (labels === 0)
      notes.add('There is nothing to print: nothing of it is on hand, or no copies are wanted.');
    const title =
      blocks.length === 1 ? `Label ${products.get(items[0]!.product)?.name ?? ''}`.trim() : 'Labels';
    return {
      document: labels === 0 ? null : { title, language: shop.locale, blocks },
      labels,
      notes: [...notes],
    };
  }

  async #products(ids: readonly string[]): Promise<ReadonlyMap<string, LabelledRow>> {
    const rows = await this.database.all<LabelledRow>(
      sql`select p.id, p.name, p.price_minor, coalesce(h.on_hand_milli, 0) as on_hand_milli
          from inventory_product p left join inventory_holding h on h.id = p.id where p.id in (${sql.list(ids)})`,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async #codes(ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    const all = new Map<string, string[]>();
    if (ids.length === 0) return all;
    const rows = await this.database.all<{ product_id: string; code: string }>(
      sql`select product_id, code from inventory_code where product_id in (${sql.list(ids)})
          order by product_id, position`,
    );
    for (const { product_id, code } of rows) all.set(product_id, [...(all.get(product_id) ?? []), code]);
    return all;
  }
}

const NAMED_AT_MOST = 3;

function withoutCode(names: readonly string[]): string {
  if (names.length === 1) return `${names[0]} has no code, so its label has no barcode.`;
  const more = names.length - NAMED_AT_MOST;
  const named = names.slice(0, NAMED_AT_MOST).join(', ');
  return `${names.length} products have no code, so their labels have no barcode: ${named}${more > 0 ? ` and ${more} more` : ''}.`;
}
