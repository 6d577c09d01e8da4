import { SerialHistory } from '@counterpart/inventory/api';
import { PaymentMethods, SalePosting, Sellables } from '@counterpart/sales/api';
import { PrintSources, Reports, Samples, Search, Tiles } from '@counterpart/sdk';
import { Database, defineNode, Logger, PersonalData } from '@counterpart/sdk/node';
import { graphProblems, repairsContract } from '../api/index.ts';
import { DepositPayment } from './deposits/deposit-payment.ts';
import { readGraph } from './graph/read-graph.ts';
import { repairsHandlers } from './handlers/repairs-handlers.ts';
import { repairsInvariants } from './invariants/repairs-invariants.ts';
import { PAPER_SOURCE, Papers } from './paper/papers.ts';
import { StockCatchUp } from './parts/stock-catch-up.ts';
import { RepairPersonalData } from './personal/repair-personal-data.ts';
import { RepairHistory } from './pickup/repair-history.ts';
import { RepairPosting } from './pickup/repair-posting.ts';
import { RepairSellables } from './pickup/repair-sellables.ts';
import { repairsModule } from './repairs.module.ts';
import { SampleRepairs } from './samples/sample-repairs.ts';
import { RepairSearch } from './search/repair-search.ts';
import { RepairReports } from './reports/repair-reports.ts';
import { RepairTiles } from './tiles/repair-tiles.ts';

export default defineNode({
  async activate({ container, contracts, invariants, keepsBooks, points, subscriptions }) {
    container.load(repairsModule);
    contracts.implement(repairsContract, repairsHandlers(container));
    points.join(Sellables, 'repairs', container.get(RepairSellables));
    points.join(SalePosting, 'repairs', container.get(RepairPosting));
    points.join(PaymentMethods, 'deposit', container.get(DepositPayment));
    points.join(SerialHistory, 'repairs', container.get(RepairHistory));
    points.join(Search, 'repairs', container.get(RepairSearch));
    points.join(Samples, 'repairs', container.get(SampleRepairs));
    points.join(PersonalData, 'repairs', container.get(RepairPersonalData));
    points.join(PrintSources, PAPER_SOURCE, {
      compose: ({ ref, copy }) => container.get(Papers).sourced(ref, copy),
    });
    points.join(Reports, 'reports', container.get(RepairReports));
    points.join(Tiles, 'tiles', container.get(RepairTiles));
    for (const invariant of repairsInvariants) invariants.add(invariant);
    if (!keepsBooks) return;
    await checkStates(container.get<Database>(Database), container.get<Logger>(Logger));
    subscriptions.add(container.get(StockCatchUp).start());
  },
});

/** A graph that somebody broke by hand stops no till: what is wrong is said here, in `verify` and in the editor. */
async function checkStates(database: Database, logger: Logger): Promise<void> {
  for (const { message } of graphProblems(await readGraph(database))) {
    logger.error(`The states of repairs are not as they should be. ${message}`);
  }
}
