import type { Figure } from '../figure.ts';
import { changeOtherProcess, changeSameProcess } from './change-painted.ts';
import { contractOverhead } from './contract-overhead.ts';
import { fiveTillsFairness, fiveTillsP99 } from './five-tills.ts';
import { hostStart, pluginActivation } from './host-start.ts';
import { idleCpu } from './idle-cpu.ts';
import { import100k } from './import-list.ts';
import { liveSales, liveSalesWithDashboard } from './live-sales.ts';
import { dashboardDay, reports1m, saleDuringReport } from './long-seller.ts';
import { fiveLineSale, keyToCart } from './sell-screen.ts';
import { barcode100k, search100k, search1m } from './product-search.ts';
import { postSaleRatio } from './post-sale-ratio.ts';

import { pushP99 } from './push.ts';

/** In the order of the design's table. */
export const figures: readonly Figure[] = [
  postSaleRatio,
  contractOverhead,
  changeSameProcess,
  changeOtherProcess,
  fiveTillsFairness,
  fiveTillsP99,
  pushP99,
  liveSales,
  liveSalesWithDashboard,
  saleDuringReport,
  reports1m,
  dashboardDay,
  search100k,
  search1m,
  barcode100k,
  keyToCart,
  fiveLineSale,
  import100k,
  idleCpu,
  hostStart,
  pluginActivation,
];
