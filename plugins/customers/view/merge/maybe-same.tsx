import { Button, createLive, Notice, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { type Customer, customersContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { MergeDialog } from './merge-dialog.tsx';

/** Tells that there may be another record of the same person, and merges the two. */
export function MaybeSame(props: { readonly customer: Customer }): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  const [merging, setMerging] = createSignal(false);
  const alike = createLive(() => {
    const { id, name, phones, mails } = props.customer;
    return client.duplicates({ customer: id, name, phones, mails });
  });
  const may = () => workbench.may('customers.merge');
  return (
    <>
      <Show when={alike()?.[0]}>
        {(first) => (
          <Notice
            title={t('merge.maybe', { name: first().customer.name })}
            action={
              may() ? <Button onClick={() => setMerging(true)}>{t('merge.compare')}</Button> : undefined
            }
          >
            {t('merge.same', {
              what: first()
                .same.map((one) => t(`merge.same.${one}`))
                .join(', '),
            })}
          </Notice>
        )}
      </Show>
      <Show when={may() && (alike()?.length ?? 0) === 0}>
        <Button icon="users" onClick={() => setMerging(true)}>
          {t('merge.open')}
        </Button>
      </Show>
      <Show when={merging()}>
        <MergeDialog
          customer={props.customer}
          onClose={() => setMerging(false)}
          onMerged={(id) => {
            setMerging(false);
            workbench.open('customers.customers', id);
          }}
        />
      </Show>
    </>
  );
}
