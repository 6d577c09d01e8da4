import { Parties } from '@counterpart/sales/api';
import { Codes } from '@counterpart/sdk';
import { defineView, join } from '@counterpart/sdk/view';
import { CustomersView } from './customers/customers-view.tsx';
import { NewPartyForm } from './parties/new-party-form.tsx';
import { cardReader } from './scanner/card-reader.ts';

export default defineView({
  views: {
    'customers.customers': CustomersView,
  },
  commands: {
    'customers.newCustomer': (workbench) => workbench.open('customers.customers', 'new'),
  },
  joins: [join(Parties, 'customers', () => NewPartyForm), join(Codes, 'card', cardReader)],
});
