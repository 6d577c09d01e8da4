import { type CodeReader, isRefusal, type Refusal, toFaultData } from '@counterpart/sdk';
import type { Workbench } from '@counterpart/sdk/view';
import { cartModel, CHOOSE_FIRST, choosingOf } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';

/**
 * Wherever the focus is, a scanned code goes into the cart, and Sell comes to the front. Whatever becomes of a scan is
 * said: it is in the cart, or there is a sentence.
 */
export function cartReader(workbench: Workbench): CodeReader {
  const model = cartModel(workbench);
  const unknown = new Map<string, Refusal>();
  return {
    async read(code) {
      if (!workbench.may('sales.sell')) return false;
      const result = await model.sales.scan({ code }).catch((error: unknown) => toFaultData(error));
      if ('code' in result) {
        workbench.notify({ kind: 'error', text: t('scan.notIn', { code, reason: result.message }) });
        return true;
      }
      if (isRefusal(result)) {
        if (result.refused === CHOOSE_FIRST) {
          model.choose(choosingOf(result));
          workbench.open('sales.sell');
          return true;
        }
        unknown.set(code, result);
        if (result.refused === 'unknown-code') return false;
        workbench.notify({ kind: 'warning', text: result.message });
        return true;
      }
      model.say(undefined);
      model.accept(result);
      // Under a dialog the cart is not seen.
      if (document.querySelector('[role="dialog"]')) {
        workbench.notify({ kind: 'info', text: t('scan.added', { name: model.changed()?.name ?? code }) });
      }
      workbench.open('sales.sell');
      return true;
    },
    async unread(code) {
      const refused = unknown.get(code);
      unknown.clear();
      if (!refused) return false;
      model.offer(code, refused);
      workbench.open('sales.sell');
      return true;
    },
  };
}
