import { isRefusal, type Refusal } from '@counterpart/sdk';
import { Button, useClient, useWorkbench } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { inventoryContract, type Product } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** Takes a product out of sale at once, with an Undo; or puts it back. */
export function ProductStatus(props: { readonly product: Product }): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const tell = (answer: Product | Refusal, text: string, undo?: () => void) => {
    if (isRefusal(answer)) return workbench.notify({ kind: 'error', text: answer.message });
    workbench.notify({ kind: 'success', text, ...(undo ? { action: { label: t('undo'), run: undo } } : {}) });
  };
  const restore = async (id: string, name: string) =>
    tell(await inventory.restoreProduct({ product: id }), t('restoredDone', { name }));
  const archive = async (id: string, name: string) =>
    tell(
      await inventory.archiveProduct({ product: id }),
      t('archivedDone', { name }),
      () => void restore(id, name),
    );
  const archived = () => props.product.status === 'archived';
  return (
    <Button
      icon={archived() ? 'undo' : 'trash'}
      onClick={() => void (archived() ? restore : archive)(props.product.id, props.product.name)}
    >
      {archived() ? t('restore') : t('archive')}
    </Button>
  );
}
