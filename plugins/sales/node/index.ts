import { defineNode } from '@counterpart/sdk/node';
import { PaymentMethods, salesContract } from '../api/index.ts';
import { SalesInvariants } from './invariants/sales-invariants.ts';
import { CatchUp } from './posting/catch-up.ts';
import { salesModule } from './sales.module.ts';
import { SalesHandlers } from './handlers/sales-handlers.ts';

export default defineNode({
  activate({ container, contracts, keepsBooks, points, subscriptions }) {
    container.load(salesModule);
    points.join(PaymentMethods, 'cash', { kind: 'cash' });
    contracts.implement(salesContract, container.get(SalesHandlers).all());
    subscriptions.add(container.get(SalesInvariants).start());
    if (keepsBooks) subscriptions.add(container.get(CatchUp).start());
  },
});
