import { Codes } from '@counterpart/sdk';
import { defineView, join, SettingsSections } from '@counterpart/sdk/view';
import { PaymentMethods } from '../api/index.ts';
import { HistoryView } from './history/history-view.tsx';
import { PaymentSettings } from './settings/payment-settings.tsx';
import { CashTender } from './payment/cash-tender.tsx';
import { cartReader } from './scanner/cart-reader.ts';
import { SellView } from './sell/sell-view.tsx';

export default defineView({
  views: { 'sales.sell': SellView, 'sales.history': HistoryView },
  joins: [
    join(PaymentMethods, 'cash', () => CashTender),
    join(SettingsSections, 'payments', () => ({
      icon: 'wallet',
      permission: 'sales.setUpPayments',
      component: PaymentSettings,
    })),
    join(Codes, 'cart', cartReader),
  ],
});
