import { Parties, PaymentMethods } from '@counterpart/sales/api';
import { Codes } from '@counterpart/sdk';
import { defineView, join, SettingsSections } from '@counterpart/sdk/view';
import { CustomersView } from './customers/customers-view.tsx';
import { DebtsView } from './debts/debts-view.tsx';
import { NewPartyForm } from './parties/new-party-form.tsx';
import { cardReader } from './scanner/card-reader.ts';
import { AccountSettings } from './settings/account-settings.tsx';
import { PriceListSettings } from './settings/price-list-settings.tsx';
import { LoyaltySettings } from './settings/loyalty-settings.tsx';
import { RecordSettings } from './settings/record-settings.tsx';
import { AccountTender, PointsTender, StoreCreditTender } from './tenders/tenders.tsx';

export default defineView({
  views: {
    'customers.customers': CustomersView,
    'customers.debts': DebtsView,
  },
  commands: {
    'customers.importCustomers': (workbench) => workbench.open('customers.customers', 'import'),
    'customers.newCustomer': (workbench) => workbench.open('customers.customers', 'new'),
  },
  joins: [
    join(Parties, 'customers', () => NewPartyForm),
    join(Codes, 'card', cardReader),
    join(PaymentMethods, 'account', () => AccountTender),
    join(PaymentMethods, 'store-credit', () => StoreCreditTender),
    join(PaymentMethods, 'points', () => PointsTender),
    join(SettingsSections, 'customers', () => ({
      icon: 'users',
      permission: 'customers.settings',
      component: RecordSettings,
    })),
    join(SettingsSections, 'accounts', () => ({
      icon: 'wallet',
      permission: 'customers.setTerms',
      component: AccountSettings,
    })),
    join(SettingsSections, 'price-lists', () => ({
      icon: 'tag',
      permission: 'customers.setPrices',
      component: PriceListSettings,
    })),
    join(SettingsSections, 'loyalty', () => ({
      icon: 'star',
      permission: 'customers.setUpLoyalty',
      component: LoyaltySettings,
    })),
  ],
});
