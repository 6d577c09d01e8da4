import { defineContract } from '@counterpart/sdk';
import { accountMethods } from './contract/account-methods.ts';
import { consentMethods } from './contract/consent-methods.ts';
import { customFieldsMethods } from './contract/custom-fields-methods.ts';
import { customersMethods } from './contract/customers-methods.ts';
import { groupsMethods } from './contract/groups-methods.ts';
import { loyaltyMethods } from './contract/loyalty-methods.ts';
import { historyMethods } from './contract/history-methods.ts';
import { mergeMethods } from './contract/merge-methods.ts';
import { personalDataMethods } from './contract/personal-data-methods.ts';
import { priceListsMethods } from './contract/price-lists-methods.ts';
import { searchMethods } from './contract/search-methods.ts';

export const customersContract = defineContract('customers/v1', {
  ...customersMethods,
  ...searchMethods,
  ...groupsMethods,
  ...customFieldsMethods,
  ...consentMethods,
  ...mergeMethods,
  ...accountMethods,
  ...loyaltyMethods,
  ...historyMethods,
  ...personalDataMethods,
  ...priceListsMethods,
});
