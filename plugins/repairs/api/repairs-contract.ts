import { defineContract } from '@counterpart/sdk';
import { depositsMethods } from './contract/deposits-methods.ts';
import { devicesMethods } from './contract/devices-methods.ts';
import { paperMethods } from './contract/paper-methods.ts';
import { personalDataMethods } from './contract/personal-data-methods.ts';
import { setupMethods } from './contract/setup-methods.ts';
import { ticketsMethods } from './contract/tickets-methods.ts';
import { workMethods } from './contract/work-methods.ts';

export const repairsContract = defineContract('repairs/v1', {
  ...ticketsMethods,
  ...devicesMethods,
  ...workMethods,
  ...depositsMethods,
  ...setupMethods,
  ...paperMethods,
  ...personalDataMethods,
});
