import { defineContract } from '@counterpart/sdk';
import { customersMethods } from './contract/customers-methods.ts';
import { groupsMethods } from './contract/groups-methods.ts';

export const customersContract = defineContract('customers/v1', {
  ...customersMethods,
  ...groupsMethods,
});
