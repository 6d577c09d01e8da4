import type { Client } from '@counterpart/sdk';
import type { Workbench } from '@counterpart/sdk/view';
import type { salesContract } from '../../api/index.ts';

/** `R1-000042`, in any letters. */
const NUMBER = /^\s*\p{L}\w*-\d{6,}\s*$/u;

/** Opens the receipt with this number among the sales; false when it is none. */
export async function openReceipt(
  workbench: Workbench,
  sales: Client<(typeof salesContract)['methods']>,
  code: string,
): Promise<boolean> {
  if (!NUMBER.test(code) || !workbench.may('sales.viewSales')) return false;
  const found = await sales.receiptByNumber({ receipt: code });
  if (found) workbench.open('sales.history', found.id);
  return found !== null;
}
