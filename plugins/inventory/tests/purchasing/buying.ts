import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TestShop } from '@counterpart/host/testing';
import {
  inventoryContract,
  type OrderedLine,
  type Product,
  type PurchaseOrder,
  type ReceiveGoods,
  type SaveProduct,
  type Supplier,
} from '../../api/index.ts';
import { accepted, addProduct } from '../open-inventory.ts';
import { sellerContract } from '../seller/seller.ts';

/** A shop that buys and sells, in the words of the tests. */
export function buying(shop: TestShop) {
  const manager = (at: TestShop = shop) => at.client(inventoryContract, 'manager');
  let sales = 0;
  const buyer = {
    manager,
    cashier: () => shop.client(inventoryContract, 'cashier'),
    async supplier(
      name: string,
      more: { leadDays?: number; minimumOrder_minor?: number } = {},
    ): Promise<Supplier> {
      return accepted(await manager().saveSupplier({ name, ...more }));
    },
    product: (name: string, more: Partial<SaveProduct> = {}): Promise<Product> =>
      addProduct(shop, { name, ...more }),
    async draft(supplier: string, lines: readonly (Partial<OrderedLine> & { product: string })[]) {
      return accepted(
        await manager().savePurchaseOrder({
          supplier,
          lines: lines.map((line) => ({ quantity_milli: 1000, ...line })),
        }),
      );
    },
    async ordered(
      supplier: string,
      lines: readonly (Partial<OrderedLine> & { product: string })[],
    ): Promise<PurchaseOrder> {
      const { id, revision } = await buyer.draft(supplier, lines);
      return accepted(await manager().setPurchaseOrderState({ order: id, revision, to: 'ordered' }));
    },
    read: async (id: string): Promise<PurchaseOrder> => (await manager().purchaseOrder({ id }))!,
    /** So many of each line of an order as it is now. */
    async receive(id: string, quantities: readonly number[], more: Partial<ReceiveGoods> = {}) {
      const order = await buyer.read(id);
      const lines = quantities.flatMap((quantity_milli, index) =>
        quantity_milli === 0 ? [] : [{ orderLine: order.lines[index]!.id, quantity_milli }],
      );
      return manager().receiveGoods({ order: id, revision: order.revision, lines, ...more });
    },
    async sell(product: string, quantity_milli: number): Promise<void> {
      const document = `sale-${++sales}`;
      const lines = [{ ref: product, quantity_milli }];
      accepted(await shop.client(sellerContract, 'cashier').sell({ document, lines }));
    },
    onHand: async (id: string) => (await manager().product({ id }))?.onHand_milli,
    /** What the stock of a product is worth, as the books have it. */
    worth(product: string): { on_hand_milli: number; value_minor: number } {
      const books = new DatabaseSync(shopFile(shop), { readOnly: true });
      try {
        const row = books
          .prepare('select on_hand_milli, value_minor from inventory_holding where id = ?')
          .get(product);
        return { ...row } as { on_hand_milli: number; value_minor: number };
      } finally {
        books.close();
      }
    },
  };
  return buyer;
}

export function shopFile(shop: TestShop): string {
  return join(shop.folder, '..', 'shop.db');
}
