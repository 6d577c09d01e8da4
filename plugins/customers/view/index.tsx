import { defineView } from '@counterpart/sdk/view';
import { CustomersView } from './customers/customers-view.tsx';

export default defineView({
  views: {
    'customers.customers': CustomersView,
  },
  commands: {
    'customers.newCustomer': (workbench) => workbench.open('customers.customers', 'new'),
  },
});
