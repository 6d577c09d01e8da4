import { isRefusal, type Refusal } from '@counterpart/sdk';
import { Button, useClient, useWorkbench } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { inventoryContract, type Supplier } from '../../../api/index.ts';
import { t } from '../../text/t.ts';

/** Takes a supplier off the lists at once, with an Undo; or puts it back. */
export function SupplierStatus(props: { readonly supplier: Supplier }): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const tell = (answer: Supplier | Refusal, text: string, undo?: () => void) => {
    if (isRefusal(answer)) return workbench.notify({ kind: 'error', text: answer.message });
    workbench.notify({ kind: 'success', text, ...(undo ? { action: { label: t('undo'), run: undo } } : {}) });
  };
  const restore = async ({ id, name }: Supplier) =>
    tell(await inventory.restoreSupplier({ supplier: id }), t('supplierRestored', { name }));
  const archive = async (supplier: Supplier) =>
    tell(
      await inventory.archiveSupplier({ supplier: supplier.id }),
      t('archivedDone', { name: supplier.name }),
      () => void restore(supplier),
    );
  const archived = () => props.supplier.status === 'archived';
  return (
    <Button
      icon={archived() ? 'undo' : 'trash'}
      onClick={() => void (archived() ? restore : archive)(props.supplier)}
    >
      {archived() ? t('restoreSupplier') : t('archive')}
    </Button>
  );
}
