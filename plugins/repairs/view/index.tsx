import { CustomerSides } from '@counterpart/customers/api';
import { PaymentMethods } from '@counterpart/sales/api';
import { Codes } from '@counterpart/sdk';
import { defineView, join, SettingsSections } from '@counterpart/sdk/view';
import { RepairsView } from './repairs-view.tsx';
import { RepairsSettings } from './settings/repairs-settings.tsx';
import { NEW } from './shared/argument.ts';
import { paperReader } from './shared/paper-reader.ts';
import { CustomerRepairs } from './sides/customer-repairs.tsx';
import { DepositTender } from './till/deposit-tender.tsx';

export default defineView({
  views: { 'repairs.tickets': RepairsView },
  commands: { 'repairs.takeIn': (workbench) => workbench.open('repairs.tickets', NEW) },
  joins: [
    join(SettingsSections, 'repairs', () => ({
      icon: 'wrench',
      permission: 'repairs.settings',
      component: RepairsSettings,
    })),
    join(Codes, 'papers', () => paperReader()),
    join(PaymentMethods, 'deposit', () => DepositTender),
    join(CustomerSides, 'repairs', () => ({ permission: 'repairs.read', component: CustomerRepairs })),
  ],
});
