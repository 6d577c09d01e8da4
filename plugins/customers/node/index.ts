import { Search } from '@counterpart/sdk';
import { defineNode } from '@counterpart/sdk/node';
import { customersContract } from '../api/index.ts';
import { customersModule } from './customers.module.ts';
import { customersContractHandlers } from './handlers/customers-contract-handlers.ts';
import { customersInvariants } from './invariants/customers-invariants.ts';
import { CustomerSearchProvider } from './search/search-provider.ts';

export default defineNode({
  activate({ container, contracts, points, invariants: proofs }) {
    container.load(customersModule);
    contracts.implement(customersContract, customersContractHandlers(container));
    points.join(Search, 'customers', container.get(CustomerSearchProvider));
    for (const invariant of customersInvariants) proofs.add(invariant);
  },
});
