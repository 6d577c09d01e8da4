import {
  Button,
  Page,
  SearchField,
  Switch as Toggle,
  Toolbar,
  useView,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { t } from '../text/t.ts';
import styles from './purchasing.module.css';
import { createSupplierList } from './suppliers/create-supplier-list.ts';
import { SupplierList } from './suppliers/supplier-list.tsx';
import { SupplierPanel } from './suppliers/supplier-panel.tsx';

const NEW = 'new';

/** Who the shop buys from. */
export function PurchasingView(): JSX.Element {
  const workbench = useWorkbench();
  const view = useView();
  const list = createSupplierList(() => true);
  const [open, setOpen] = createSignal<string | null>(null);
  createEffect(
    on(view.argument, (argument) => {
      if (argument !== undefined) setOpen(argument);
    }),
  );
  return (
    <Page
      title={t('purchasing')}
      actions={
        <Show when={workbench.may('inventory.purchase')}>
          <Button kind="primary" icon="plus" onClick={() => setOpen(NEW)}>
            {t('newSupplier')}
          </Button>
        </Show>
      }
      toolbar={
        <Toolbar label={t('searchSuppliers')}>
          <SearchField
            class={styles.search}
            label={t('searchSuppliers')}
            placeholder={t('searchSuppliersHint')}
            shortcut="F3"
            value={list.term()}
            onChange={list.search}
          />
          <Toggle label={t('showArchived')} checked={list.archived()} onChange={list.showArchived} />
        </Toolbar>
      }
      panel={
        <Show when={open()} keyed>
          {(id) => (
            <SupplierPanel
              id={id === NEW ? null : id}
              onClose={() => setOpen(null)}
              onSaved={(supplier) => setOpen(supplier.id)}
            />
          )}
        </Show>
      }
    >
      <SupplierList list={list} selected={open()} onSelect={setOpen} onNew={() => setOpen(NEW)} />
    </Page>
  );
}
