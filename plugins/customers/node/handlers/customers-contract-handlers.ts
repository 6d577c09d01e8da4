import type { Handlers } from '@counterpart/sdk';
import type { Container } from 'inversify';
import type { customersContract } from '../../api/index.ts';
import { AccountHandlers } from './account-handlers.ts';
import { ConsentHandlers } from './consent-handlers.ts';
import { CustomFieldsHandlers } from './custom-fields-handlers.ts';
import { CustomersHandlers } from './customers-handlers.ts';
import { GroupsHandlers } from './groups-handlers.ts';
import { LoyaltyHandlers } from './loyalty-handlers.ts';
import { HistoryHandlers } from './history-handlers.ts';
import { MergeHandlers } from './merge-handlers.ts';
import { PersonalDataHandlers } from './personal-data-handlers.ts';
import { PriceListsHandlers } from './price-lists-handlers.ts';
import { SearchHandlers } from './search-handlers.ts';

/** `customers/v1`: which use case answers which method, one class a concern as in `api/contract`. */
export function customersContractHandlers(container: Container): Handlers<typeof customersContract.methods> {
  return {
    ...container.get(CustomersHandlers).all(),
    ...container.get(SearchHandlers).all(),
    ...container.get(GroupsHandlers).all(),
    ...container.get(CustomFieldsHandlers).all(),
    ...container.get(ConsentHandlers).all(),
    ...container.get(MergeHandlers).all(),
    ...container.get(PersonalDataHandlers).all(),
    ...container.get(PriceListsHandlers).all(),
    ...container.get(AccountHandlers).all(),
    ...container.get(LoyaltyHandlers).all(),
    ...container.get(HistoryHandlers).all(),
  };
}
