import { defineContract } from '@counterpart/sdk';
import { dashboardMethods } from './contract/dashboard-methods.ts';
import { reportMethods } from './contract/report-methods.ts';

export const reportsContract = defineContract('reports/v1', { ...reportMethods, ...dashboardMethods });
