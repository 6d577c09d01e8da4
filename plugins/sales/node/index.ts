import { PrintSources, Reports, Tiles } from '@counterpart/sdk';
import { defineNode, PersonalData } from '@counterpart/sdk/node';
import { PaymentMethods, salesContract } from '../api/index.ts';
import { SalesInvariants } from './invariants/sales-invariants.ts';
import { ShopPaymentMethods } from './payments/shop-payment-methods.ts';
import { RECEIPT_SOURCE } from './paper/receipt-desk.ts';
import { SumFigures } from './figures/sum-figures.ts';
import { SalesReports } from './reports/sales-reports.ts';
import { SalesTiles } from './tiles/sales-tiles.ts';
import { CatchUp } from './posting/catch-up.ts';
import { EmptiedCarts } from './parked/emptied-carts.ts';
import { SalesOfPeople } from './parties/sales-of-people.ts';
import { salesModule } from './sales.module.ts';
import { salesHandlers } from './handlers/sales-handlers.ts';

export default defineNode({
  activate({ container, contracts, keepsBooks, points, subscriptions }) {
    container.load(salesModule);
    const methods = container.get(ShopPaymentMethods);
    points.join(PaymentMethods, 'cash', { kind: 'cash', offers: () => methods.builtIn('cash') });
    points.join(PaymentMethods, 'card', { kind: 'other', offers: () => methods.builtIn('card') });
    points.join(PaymentMethods, 'custom', { kind: 'other', offers: () => methods.custom() });
    contracts.implement(salesContract, salesHandlers(container));
    points.join(PrintSources, RECEIPT_SOURCE, {
      compose: async ({ ref, copy, again }) =>
        (await contracts.client(salesContract).receiptDocument({ id: ref, copy, again })) ?? undefined,
    });
    points.join(Reports, 'reports', container.get(SalesReports));
    points.join(Tiles, 'tiles', container.get(SalesTiles));
    points.join(PersonalData, 'sales', container.get(SalesOfPeople));
    subscriptions.add(container.get(SalesInvariants).start());
    subscriptions.add(container.get(EmptiedCarts).start());
    if (keepsBooks) {
      subscriptions.add(container.get(CatchUp).start());
      subscriptions.add(container.get(SumFigures).start());
    }
  },
});
