import { formatAmount, type LabelBlock, MAX_LABEL_COPIES } from '@counterpart/sdk';
import { Database, ShopService } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { type LabelDocument, type LabelDocumentInput, labelSize } from '../../api/index.ts';
import { codeOf } from './code-of.ts';
import { designLabel } from './design-label.ts';
import { type Labelled, readLabelled } from './labelled.ts';

/** Makes labels for products: what stands on them, and how often. */
export class ComposeLabels {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shops: ShopService,
  ) {}

  async execute({ items, content, medium }: LabelDocumentInput): Promise<LabelDocument> {
    const shop = await this.shops.get();
    const labelled = await readLabelled(this.database, items);
    const price = (minor: number) => formatAmount(minor, { currency: shop.currency, locale: shop.locale });
    const notes = new Set<string>();
    const codeless: string[] = [];
    const names: string[] = [];
    const blocks: LabelBlock[] = [];
    const add = (goods: Labelled, wanted: number | null) => {
      const copies = wanted ?? Math.max(0, Math.floor(goods.onHand_milli / 1000));
      if (copies === 0) return;
      const code = codeOf(goods.codes, content.code);
      if (!code && content.code !== 'none') codeless.push(goods.name);
      if (code?.note !== undefined) notes.add(code.note);
      names.push(goods.name);
      const size = labelSize(medium);
      blocks.push({
        kind: 'label',
        width_dmm: size.width_dmm,
        height_dmm: size.height_dmm,
        ...(medium.kind === 'roll' && { gap_dmm: medium.gap_dmm }),
        copies: Math.min(copies, MAX_LABEL_COPIES),
        boxes: designLabel(
          {
            shop: content.shop ? shop.name : '',
            name: content.name ? goods.name : '',
            price: content.price ? price(goods.price_minor) : '',
            unitPrice:
              content.price && goods.per ? `${price(goods.per.price_minor)} / ${goods.per.unit}` : '',
            code,
          },
          size,
        ),
      });
    };
    for (const item of items) {
      const all = labelled(item);
      if (all.length === 0)
        notes.add('A product that was chosen is no longer there. Its labels are left out.');
      for (const goods of all) add(goods, item.copies);
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
    const title = names.length === 1 ? `Label ${names[0]}` : 'Labels';
    return {
      document: labels === 0 ? null : { title, language: shop.locale, blocks },
      labels,
      notes: [...notes],
    };
  }
}

const NAMED_AT_MOST = 3;

function withoutCode(names: readonly string[]): string {
  if (names.length === 1) return `${names[0]} has no code, so its label has no barcode.`;
  const more = names.length - NAMED_AT_MOST;
  const named = names.slice(0, NAMED_AT_MOST).join(', ');
  return `${names.length} products have no code, so their labels have no barcode: ${named}${more > 0 ? ` and ${more} more` : ''}.`;
}
