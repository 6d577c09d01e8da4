import { Codes } from '@counterpart/sdk';
import { defineView, join, SettingsSections } from '@counterpart/sdk/view';
import { PaymentMethods } from '../api/index.ts';
import { BarcodeSettings } from './barcodes/barcode-settings.tsx';
import { HistoryView } from './history/history-view.tsx';
import { DiscountSettings } from './settings/discount-settings.tsx';
import { PaymentSettings } from './settings/payment-settings.tsx';
import { CashTender } from './payment/cash-tender.tsx';
import { counterCodeReader } from './scanner/counter-codes.ts';
import { cartReader } from './scanner/cart-reader.ts';
import { ReceiptSettings } from './settings/receipt-settings.tsx';
import { ShiftSettings } from './settings/shift-settings.tsx';
import { ShiftStatus } from './shifts/shift-status.tsx';
import { ShiftView } from './shifts/shift-view.tsx';
import { partyReader } from './scanner/party-reader.ts';
import { receiptReader } from './scanner/receipt-reader.ts';
import { SellView } from './sell/sell-view.tsx';

export default defineView({
  views: { 'sales.sell': SellView, 'sales.history': HistoryView, 'sales.shift': ShiftView },
  commands: {
    'sales.openShift': (workbench) => workbench.open('sales.shift', 'open'),
    'sales.moveCash': (workbench) => workbench.open('sales.shift', 'cash'),
    'sales.closeShift': (workbench) => workbench.open('sales.shift', 'close'),
  },
  statusItems: { 'sales.shift': ShiftStatus },
  joins: [
    join(PaymentMethods, 'cash', () => CashTender),
    join(SettingsSections, 'payments', () => ({
      icon: 'wallet',
      permission: 'sales.setUpPayments',
      component: PaymentSettings,
    })),
    join(SettingsSections, 'discounts', () => ({
      icon: 'percent',
      permission: 'core.managePeople',
      component: DiscountSettings,
    })),
    join(SettingsSections, 'shifts', () => ({
      icon: 'wallet',
      permission: 'core.manageShop',
      component: ShiftSettings,
    })),
    join(SettingsSections, 'receipts', () => ({ icon: 'receipt', component: ReceiptSettings })),
    join(SettingsSections, 'barcodes', () => ({
      icon: 'barcode',
      permission: 'sales.setUpBarcodes',
      component: BarcodeSettings,
    })),
    join(Codes, 'cart', cartReader),
    join(Codes, 'counter', counterCodeReader),
    join(Codes, 'party', partyReader),
    join(Codes, 'receipts', receiptReader),
  ],
});
