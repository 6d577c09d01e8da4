import {
  Button,
  createLive,
  EmptyState,
  Loaded,
  SidePanel,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { customersContract, type ListedCustomer } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { MergeDialog } from './merge-dialog.tsx';
import styles from './merge.module.css';

/** Everybody in the shop who may be somebody else, group by group. */
export function DuplicatesPanel(props: { readonly onClose: () => void }): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  const all = createLive(() => client.allDuplicates({}));
  const [merging, setMerging] = createSignal<ListedCustomer>();
  return (
    <SidePanel title={t('duplicates')} onClose={() => props.onClose()}>
      <Loaded
        live={all}
        isEmpty={(groups) => groups.length === 0}
        empty={<EmptyState icon="check" title={t('noDuplicates')} text={t('noDuplicatesHint')} />}
      >
        {(groups) => (
          <For each={groups()}>
            {({ same, customers }) => (
              <section class={styles.group} aria-label={t('merge.same', { what: t(`merge.same.${same}`) })}>
                <span class={styles.detail}>{t('merge.same', { what: t(`merge.same.${same}`) })}</span>
                <For each={customers}>
                  {(customer) => (
                    <div class={styles.member}>
                      <Button kind="quiet" onClick={() => workbench.open('customers.customers', customer.id)}>
                        {`${customer.name} · ${customer.code}`}
                      </Button>
                      <Button onClick={() => setMerging(customer)}>{t('merge.compare')}</Button>
                    </div>
                  )}
                </For>
              </section>
            )}
          </For>
        )}
      </Loaded>
      <Show when={merging()} keyed>
        {(customer) => (
          <MergeDialog
            customer={customer}
            onClose={() => setMerging(undefined)}
            onMerged={() => setMerging(undefined)}
          />
        )}
      </Show>
    </SidePanel>
  );
}
