import { Database, defineNode, type NodeHalfModule, sql, type Tx } from '@counterpart/sdk/node';
import {
  type PaymentMethod,
  PaymentMethods,
  type PostedDocument,
  type PostingOptions,
  type PostingPart,
  type ReceiptBlock,
  ReceiptBlocks,
  SalePosting,
  type SellableItem,
  Sellables,
} from '../api/index.ts';

/** A module with two things to sell and a stock of each, for tests: what another module may do to sales. */
export const kioskManifest = {
  id: 'kiosk',
  joins: [
    { point: 'sales.sellables/v1', id: 'items' },
    { point: 'sales.posting/v1', id: 'stock' },
    { point: 'sales.paymentMethods/v1', id: 'tokens', title: 'Tokens' },
    { point: 'sales.receiptBlocks/v1', id: 'early' },
    { point: 'sales.receiptBlocks/v1', id: 'late' },
    { point: 'sales.receiptBlocks/v1', id: 'broken' },
  ],
  data: {
    shop: { migrations: 'migrations/shop', tables: ['kiosk_stock', 'kiosk_sold'], posted: ['kiosk_sold'] },
  },
};

export const kioskFiles = {
  'migrations/shop/0001-stock.sql': `
    create table kiosk_stock (id text primary key, left_milli integer not null) strict;
    create table kiosk_sold (id text primary key, document text not null, ref text not null,
      quantity_milli integer not null, late integer not null) strict;
    insert into kiosk_stock (id, left_milli) values ('apple', 10000), ('bread', 2000);`,
};

const TOKENS_LEFT_MINOR = 30;

/** Turned by a test while the shop runs. */
export class Kiosk {
  readonly items = new Map<string, SellableItem>([
    ['apple', item('apple', 'Apple', '4001', 50, 'zero')],
    ['bread', item('bread', 'Bread', '4002', 320, 'standard')],
  ]);
  /** What an item with `choose` falls into. */
  readonly choices = new Map<string, readonly SellableItem[]>();
  /** Does not come up. */
  down = false;
  /** How its tokens can be paid with. */
  tokens: PaymentMethod = {
    kind: 'other',
    offers: async () => [{ refundable: false }],
    post: async (tx, { tendered_minor }) => {
      if (tendered_minor > TOKENS_LEFT_MINOR) {
        tx.refuse('too-few-tokens', 'There are only tokens for 0.30 left.', {
          left_minor: TOKENS_LEFT_MINOR,
        });
      }
    },
  };
  /** What it adds to receipts, by the id of its join; set before it starts. */
  readonly receiptBlocks = new Map<'early' | 'late' | 'broken', ReceiptBlock>();
  /** What one of its things costs it, as it says when it takes part. */
  readonly costs = new Map<string, number>();
  /** Says what a line costs that is not its own. */
  boasting = false;
  /** Cannot write just now. */
  broken = false;

  readonly node: NodeHalfModule = defineNode({
    activate: ({ container, points }) => {
      if (this.down) throw new Error('The kiosk is closed.');
      const database = container.get<Database>(Database);
      points.join(Sellables, 'items', {
        search: async ({ term, limit }) =>
          this.#all()
            .filter(({ name }) => name.toLowerCase().includes(term.toLowerCase()))
            .slice(0, limit),
        browse: async ({ category, limit, offset }) =>
          this.#all()
            .filter((each) => category === null || each.category === category)
            .slice(offset, offset + limit),
        categories: async () => [{ id: 'Food', name: 'Food' }],
        resolve: async (code) => this.#all().find(({ sku }) => sku === code) ?? null,
        choices: async (ref) => this.choices.get(ref) ?? [],
        get: async (ref) => this.#withStock(database, ref),
      });
      points.join(PaymentMethods, 'tokens', {
        kind: this.tokens.kind,
        offers: (ask) => this.tokens.offers!(ask),
        post: (tx, payment, document) => this.tokens.post!(tx, payment, document),
      });
      for (const [id, block] of this.receiptBlocks) points.join(ReceiptBlocks, id, block);
      points.join(SalePosting, 'stock', {
        post: (tx, document, options) => this.#post(tx, document, options),
      });
    },
  });

  #all(): SellableItem[] {
    return [...this.items.values()];
  }

  async #withStock(database: Database, ref: string): Promise<SellableItem | null> {
    const found = this.items.get(ref);
    if (!found) return null;
    const row = await database.get<{ left_milli: number }>(
      sql`select left_milli from kiosk_stock where id = ${ref}`,
    );
    return { ...found, onHand_milli: row?.left_milli ?? null };
  }

  async #post(tx: Tx, document: PostedDocument, { late }: PostingOptions): Promise<PostingPart> {
    if (this.broken) throw new Error('The kiosk cannot write.');
    const costs: { line: string; cost_minor: number }[] = [];
    for (const line of document.lines) {
      if (this.boasting) costs.push({ line: line.id, cost_minor: 1 });
      if (line.provider !== 'kiosk' || line.ref === null) continue;
      const { changes } = await tx.run(sql`
        update kiosk_stock set left_milli = left_milli - ${line.quantity_milli}
        where id = ${line.ref} and (left_milli >= ${line.quantity_milli} or ${late ? 1 : 0} = 1)`);
      if (changes === 0)
        tx.refuse('out-of-stock', `There are not enough of ${line.name}.`, { ref: line.ref });
      await tx.run(sql`
        insert into kiosk_sold (id, document, ref, quantity_milli, late)
        values (${line.id}, ${document.id}, ${line.ref}, ${line.quantity_milli}, ${late ? 1 : 0})`);
      const cost_minor = this.costs.get(line.ref);
      if (cost_minor !== undefined)
        costs.push({ line: line.id, cost_minor: Math.round((cost_minor * line.quantity_milli) / 1000) });
    }
    return { costs };
  }
}

function item(
  ref: string,
  name: string,
  sku: string,
  unitPrice_minor: number,
  taxClass: string,
): SellableItem {
  return { ref, name, sku, category: 'Food', unitPrice_minor, taxClass, onHand_milli: null };
}
