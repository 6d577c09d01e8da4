import { useClient, useView, useWorkbench } from '@counterpart/sdk/view';
import { onCleanup } from 'solid-js';
import { inventoryContract, type Purchasable } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { takeScans } from './order-scans.ts';

/** What is scanned while this is in front is a product of the supplier; whatever becomes of a scan is said. */
export function readScans(supplier: () => string, onProduct: (found: Purchasable) => void): void {
  const workbench = useWorkbench();
  const view = useView();
  const inventory = useClient(inventoryContract);
  const scans = takeScans(view.visible, async (code) => {
    if (supplier() === '') {
      workbench.notify({ kind: 'warning', text: t('scanNeedsSupplier') });
      return true;
    }
    const [found] = await inventory.purchasables({ supplier: supplier(), term: code, limit: 1 });
    if (found?.exact) onProduct(found);
    else workbench.notify({ kind: 'warning', text: t('scanUnknown', { code }) });
    return true;
  });
  onCleanup(() => scans.dispose());
}
