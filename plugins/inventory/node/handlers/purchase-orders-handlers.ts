import type { CallContext, Handlers } from '@counterpart/sdk';
import { Database, Rights, ShopService } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { purchaseOrdersMethods } from '../../api/contract/purchase-orders-methods.ts';
import { listOrders } from '../purchasing/orders/list-orders.ts';
import { composeOrder } from '../purchasing/orders/order-document.ts';
import { readOrder } from '../purchasing/orders/read-order.ts';
import { SaveOrder } from '../purchasing/orders/save-order.ts';
import { SetOrderState } from '../purchasing/orders/set-order-state.ts';
import { readSupplier } from '../purchasing/suppliers/read-supplier.ts';

export class PurchaseOrdersHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shop: ShopService,
    @inject(Rights) private readonly rights: Rights,
    @inject(SaveOrder) private readonly save: SaveOrder,
    @inject(SetOrderState) private readonly state: SetOrderState,
  ) {}

  all(): Handlers<typeof purchaseOrdersMethods> {
    const costs = (context: CallContext) => ({ costs: this.rights.may(context, 'inventory.purchase') });
    return {
      purchaseOrders: (input, context) => listOrders(this.database, input, costs(context)),
      purchaseOrder: ({ id }, context) => readOrder(this.database, id, costs(context)),
      savePurchaseOrder: (input, context) => this.save.execute(input, context),
      setPurchaseOrderState: (input, context) => this.state.execute(input, context),
      purchaseOrderDocument: async ({ id }, context) => {
        const order = await readOrder(this.database, id, costs(context));
        const supplier = order && (await readSupplier(this.database, order.supplier.id, costs(context)));
        return order && supplier && composeOrder({ order, supplier, shop: await this.shop.get() });
      },
    };
  }
}
