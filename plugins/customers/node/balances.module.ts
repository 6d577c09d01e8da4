import { ContainerModule } from 'inversify';
import { AccountPayment } from './account/account-payment.ts';
import { BalancesOnReceipt } from './account/balances-on-receipt.ts';
import { SetTerms } from './account/set-terms.ts';
import { AccountHandlers } from './handlers/account-handlers.ts';
import { LoyaltyHandlers } from './handlers/loyalty-handlers.ts';
import { ChangeBalance } from './ledger/change-balance.ts';
import { LoyaltyPosting } from './loyalty/loyalty-posting.ts';
import { PointsPayment } from './loyalty/points-payment.ts';
import { SaveLoyalty } from './loyalty/save-loyalty.ts';
import { StoreCreditPayment } from './store-credit/store-credit-payment.ts';

/** What customers owe and have. */
export const balancesModule = new ContainerModule(({ bind }) => {
  bind(AccountHandlers).toSelf().inSingletonScope();
  bind(AccountPayment).toSelf().inSingletonScope();
  bind(BalancesOnReceipt).toSelf().inSingletonScope();
  bind(ChangeBalance).toSelf().inSingletonScope();
  bind(LoyaltyHandlers).toSelf().inSingletonScope();
  bind(LoyaltyPosting).toSelf().inSingletonScope();
  bind(PointsPayment).toSelf().inSingletonScope();
  bind(SaveLoyalty).toSelf().inSingletonScope();
  bind(SetTerms).toSelf().inSingletonScope();
  bind(StoreCreditPayment).toSelf().inSingletonScope();
});
