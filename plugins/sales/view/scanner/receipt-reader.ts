import { type CodeReader, createClient } from '@counterpart/sdk';
import type { Workbench } from '@counterpart/sdk/view';
import { salesContract } from '../../api/index.ts';
import { openReceipt } from '../history/open-receipt.ts';

/** The number of a receipt, scanned from its paper wherever the focus is, opens that receipt. */
export function receiptReader(workbench: Workbench): CodeReader {
  const sales = createClient(salesContract, workbench.call);
  return { read: (code) => openReceipt(workbench, sales, code) };
}
