import { defineNode } from '@counterpart/sdk/node';
import { reportsContract } from '../api/index.ts';
import { reportsHandlers } from './handlers/reports-handlers.ts';
import { reportsModule } from './reports.module.ts';

export default defineNode({
  activate({ container, contracts }) {
    container.load(reportsModule);
    contracts.implement(reportsContract, reportsHandlers(container));
  },
});
