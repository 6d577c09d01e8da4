import { defineContract } from '@counterpart/sdk';
import { dashboardMethods } from './contract/dashboard-methods.ts';
import { reportFileMethods } from './contract/report-file-methods.ts';
import { reportMethods } from './contract/report-methods.ts';
import { savedMethods } from './contract/saved-methods.ts';

export const reportsContract = defineContract('reports/v1', {
  ...reportMethods,
  ...reportFileMethods,
  ...savedMethods,
  ...dashboardMethods,
});
